package nl.schuifaan.channel.sms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.settings.Now;

/** Remembers for a day, in memory, to which numbers something was said. */
final class OncePerDay {

    private static final int NUMBERS = 20_000;

    private final Now now;
    private final Cache<String, Instant> said;

    OncePerDay(Now now) {
        this.now = now;
        this.said = Caffeine.newBuilder()
                .maximumSize(NUMBERS)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(() -> SenderLimit.nanos(now.instant()))
                .build();
    }

    /** Whether this is the first time today for that number. */
    boolean first(String number) {
        return said.asMap().putIfAbsent(number, now.instant()) == null;
    }
}
