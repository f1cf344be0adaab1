package nl.schuifaan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Schuifaan. */
@SpringBootApplication
public class Schuifaan {

    public static void main(String[] args) {
        SpringApplication.run(Schuifaan.class, args);
    }
}
