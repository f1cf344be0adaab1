package nl.schuifaan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A poll in small; {@code mvn -Pproof verify -Dproof=polls} has it at full length. */
@Tag("alone")
@EnabledIfEnvironmentVariable(named = "MONGODB_TEST_URI", matches = ".+",
        disabledReason = "a kill is survived on a real MongoDB, and MONGODB_TEST_URI names none")
class PollKillTest {

    private static final int PEOPLE = 60;
    private static final int KILLS = 3;
    private static final int THINK_MILLIS = 400;

    @Test
    void no_sheet_that_was_sent_off_is_lost_or_doubled_or_still_somebodys() throws Exception {
        long seed = new Random().nextInt(1_000_000);
        assertThat(new PollRun(System.getenv("MONGODB_TEST_URI"), PEOPLE, KILLS, THINK_MILLIS, seed).run())
                .as("seed %d", seed).isEmpty();
    }
}
