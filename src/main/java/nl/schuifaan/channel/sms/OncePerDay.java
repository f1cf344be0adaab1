package nl.schuifaan.channel.sms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.settings.MovableClock;

/** Remembers for a day, in memory, to which numbers something was said. */
final class OncePerDay {

    private static final int NUMBERS = 20_000;

    private final MovableClock clock;
    private final Cache<String, Instant> said;

    OncePerDay(MovableClock clock) {
        this.clock = clock;
        this.said = Caffeine.newBuilder()
                .maximumSize(NUMBERS)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(() -> SenderLimit.nanos(clock.instant()))
                .build();
    }

    /** Whether this is the first time today for that number. */
    boolean first(String number) {
        return said.asMap().putIfAbsent(number, clock.instant()) == null;
    }
}
