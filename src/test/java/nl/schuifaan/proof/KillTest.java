package nl.schuifaan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The kill runs in small; {@code mvn -Pproof verify} has them at full length. */
@Tag("alone")
@EnabledIfEnvironmentVariable(named = "MONGODB_TEST_URI", matches = ".+",
        disabledReason = "a kill is survived on a real MongoDB, and MONGODB_TEST_URI names none")
class KillTest {

    private static final int PEOPLE = 60;
    private static final int KILLS = 4;
    private static final int THINK_MILLIS = 400;

    @Test
    void on_telegram_nothing_is_lost_and_nothing_is_done_twice_unmarked() throws Exception {
        assertThat(broken(new TelegramCrowd(PEOPLE, THINK_MILLIS, KillRun.GATHERING))).isEmpty();
    }

    @Test
    void by_sms_nothing_is_lost_and_no_text_is_paid_twice_unmarked() throws Exception {
        assertThat(broken(new SmsCrowd(PEOPLE, THINK_MILLIS, KillRun.GATHERING))).isEmpty();
    }

    private static List<String> broken(Crowd crowd) throws Exception {
        try (crowd) {
            Verdict verdict = new KillRun(System.getenv("MONGODB_TEST_URI"), KILLS, new Random().nextInt(1_000_000))
                    .run(crowd);
            IO.println(verdict.figures());
            return verdict.broken();
        }
    }
}
