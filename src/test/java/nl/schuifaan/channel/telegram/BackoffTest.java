package nl.schuifaan.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pauses between tries")
class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500));

    @Test
    void grow_up_to_half_a_minute() {
        List<Duration> drawn = Stream.generate(backoff::next).limit(12).toList();

        for (int i = 0; i < drawn.size(); i++) {
            long whole = Math.min(500L << i, 30_000);
            assertThat(drawn.get(i)).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
        }
    }

    @Test
    void are_not_the_same_for_everyone() {
        assertThat(Stream.generate(() -> new Backoff(Duration.ofSeconds(20)).next()).limit(10).distinct().count())
                .isGreaterThan(1);
    }

    @Test
    void begin_small_again_when_all_is_well() {
        Stream.generate(backoff::next).limit(12).forEach(_ -> { });
        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
}
