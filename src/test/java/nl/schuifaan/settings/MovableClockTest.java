package nl.schuifaan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    @Test
    void local_time_is_that_of_the_hague_to_the_second_around_each_change_of_the_clocks() {
        Instant moment = Instant.parse("1970-01-01T00:00:00Z");
        while (moment.isBefore(Instant.parse("2100-01-01T00:00:00Z"))) {
            ZoneOffsetTransition change = MovableClock.THE_HAGUE.getRules().nextTransition(moment);
            moment = change.getInstant();
            for (Duration beside : new Duration[] {Duration.ofHours(-1), Duration.ofNanos(-1), Duration.ZERO,
                Duration.ofNanos(1), Duration.ofSeconds(3599), Duration.ofHours(1)}) {
                assertThat(MovableClock.local(moment.plus(beside))).isEqualTo(theirs(moment.plus(beside)));
            }
        }
    }

    @Test
    void moments_in_any_order_do_not_disturb_each_other() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000_000));
            assertThat(MovableClock.local(at)).isEqualTo(theirs(at));
        }
    }

    private static LocalDateTime theirs(Instant at) {
        return LocalDateTime.ofInstant(at, MovableClock.THE_HAGUE);
    }
}
