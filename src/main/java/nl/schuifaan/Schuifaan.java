package nl.schuifaan;

import nl.schuifaan.gathering.ProgrammeChecked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;

/** Starts Schuifaan. What is wired where stands in the packages; the client of the store in {@code store}. */
@SpringBootApplication(exclude = MongoAutoConfiguration.class)
public class Schuifaan {

    private static final int FINE = 0;
    private static final int FAILED = 1;

    public static void main(String[] args) {
        try {
            SpringApplication.run(Schuifaan.class, args);
        } catch (ProgrammeChecked checked) {
            checked.sentences().forEach(System.out::println);
            System.exit(FINE);
        } catch (RuntimeException _) {
            // Already reported, by StartupFailureReporter or by Spring; threads that were started must not keep a
            // half-made application alive.
            System.exit(FAILED);
        }
    }
}
