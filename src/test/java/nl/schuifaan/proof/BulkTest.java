package nl.schuifaan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.schuifaan.channel.telegram.FakeTelegram.Gate;
import nl.schuifaan.proof.BulkRun.Plan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Broadcasts in small; {@code mvn -Pproof verify -Dproof=bulk} has them at full length. */
@Tag("alone")
@EnabledIfEnvironmentVariable(named = "MONGODB_TEST_URI", matches = ".+",
        disabledReason = "broadcasts are proved on a real MongoDB, and MONGODB_TEST_URI names none")
class BulkTest {

    private static final String STORE = System.getenv("MONGODB_TEST_URI");
    /** In a build, beside everything else, the rate is not what is measured. */
    private static final double SOME = 0.3;

    private final long seed = new Random().nextInt(1_000_000);

    @Test
    void everyone_gets_it_once_at_the_rate_that_is_allowed_and_nothing_after_stop() throws Exception {
        check(new Plan(600, 30, 1, 0, 6, 0, SOME), BulkRun.NOTHING_WRONG);
    }

    @Test
    void on_a_bad_day_everyone_is_reached_or_named_with_a_reason_and_nobody_gets_it_twice() throws Exception {
        check(new Plan(600, 100, 1, 0, 0, 0, SOME), new Faults(seed));
    }

    @Test
    void whatever_is_killed_nobody_is_lost_and_nobody_gets_it_twice() throws Exception {
        check(new Plan(600, 30, 2, 2, 0, 0, SOME), BulkRun.NOTHING_WRONG);
    }

    private void check(Plan plan, Gate faults) throws Exception {
        BulkRun run = new BulkRun(STORE, plan, faults, seed);
        assertThat(run.run()).as("seed %d: %s", seed, run.figures()).isEmpty();
        IO.println(run.figures());
    }
}
