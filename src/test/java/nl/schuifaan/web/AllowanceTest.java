package nl.schuifaan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.schuifaan.web.Attempt.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How often may be guessed, and that nobody else is kept out by it. */
class AllowanceTest {

    private final Allowance allowance = new Allowance();

    private boolean guessed(String address, String name) {
        Attempt attempt = new Attempt(Door.SIGN_IN, address, null, name);
        boolean allowed = allowance.allows(attempt);
        if (allowed) {
            allowance.wrong(attempt);
        }
        return allowed;
    }

    @Test
    void a_whole_network_of_addresses_is_one_guesser() {
        long allowed = IntStream.range(0, 50).filter(i -> guessed("2001:db8:1:2::" + i, "n" + i)).count();
        assertThat(allowed).isEqualTo(Allowance.OF_ADDRESS);
        assertThat(guessed("2001:db8:1:3::1", "ayse")).as("the next network").isTrue();
    }

    @Test
    void from_a_thousand_addresses_only_so_many_are_looked_at_and_a_known_browser_still_gets_in() {
        long allowed = IntStream.range(0, 1_000).filter(i -> guessed("203.0." + i / 250 + "." + i % 250, "n" + i))
                .count();
        assertThat(allowed).isBetween((long) Allowance.IN_ALL, Allowance.IN_ALL + 60L);
        assertThat(allowance.allows(new Attempt(Door.SIGN_IN, "203.0.0.1", "device", "dirk"))).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void however_many_guess_there_is_one_line_in_the_log_a_minute(CapturedOutput log) {
        IntStream.range(0, 100).forEach(i -> guessed("198.51.100." + i, "karim"));
        assertThat(log.getAll().lines().filter(line -> line.contains("wrong, the last of them")).count()).isOne();
    }
}
