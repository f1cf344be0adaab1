package nl.schuifaan.channel.sms;

import static nl.schuifaan.channel.sms.SenderLimit.Verdict.IGNORE;
import static nl.schuifaan.channel.sms.SenderLimit.Verdict.LISTEN;
import static nl.schuifaan.channel.sms.SenderLimit.Verdict.SAY_SO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import nl.schuifaan.channel.sms.SenderLimit.Verdict;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Test;

class SenderLimitTest {

    private static final String ROBOT = "+31612345678";

    private final MovableClock clock = new MovableClock();
    private final SenderLimit limit = new SenderLimit(clock);
    private int sent;

    @Test
    void who_sends_too_much_is_told_once_and_then_ignored() {
        assertThat(counts(SenderLimit.IN_TEN_MINUTES)).containsOnly(LISTEN);
        assertThat(counts(1)).containsExactly(SAY_SO);
        assertThat(counts(50)).containsOnly(IGNORE);
    }

    @Test
    void another_sender_is_not_held_up() {
        counts(50);

        assertThat(limit.count("+31687654321", "SM")).isEqualTo(LISTEN);
    }

    @Test
    void a_message_that_is_delivered_again_is_not_counted_again() {
        for (int i = 0; i < 50; i++) {
            assertThat(limit.count(ROBOT, "SM1")).isEqualTo(LISTEN);
        }
        assertThat(counts(SenderLimit.IN_TEN_MINUTES - 1)).containsOnly(LISTEN);
    }

    @Test
    void after_a_while_they_are_heard_again() {
        counts(50);
        clock.forward(Duration.ofMinutes(11));

        assertThat(counts(1)).containsExactly(LISTEN);
    }

    @Test
    void two_robots_are_parted() {
        long answers = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            answers += counts(5).filter(verdict -> verdict != IGNORE).count();
            clock.forward(Duration.ofSeconds(59));
        }
        assertThat(answers).isEqualTo(SenderLimit.IN_A_DAY + 1);
    }

    private Stream<Verdict> counts(int times) {
        return Collections.nCopies(times, ROBOT).stream().map(number -> limit.count(number, "SM" + ++sent)).toList()
                .stream();
    }
}
