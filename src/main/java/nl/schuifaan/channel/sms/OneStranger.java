package nl.schuifaan.channel.sms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.settings.MovableClock;

/**
 * How much one number that is not signed up is told in a day. Long answers can be asked for again and again, as INFO
 * and PRIVACY are: so a few numbers would use up what there is for all strangers. In memory: a restart begins anew.
 */
final class OneStranger {

    /** Twice as much as signing up takes in the dearest language, with a mistake at each question. */
    static final int SEGMENTS = 60;

    private static final int NUMBERS = 20_000;

    private final Cache<String, AtomicInteger> taken;

    OneStranger(MovableClock clock) {
        this.taken = Caffeine.newBuilder()
                .maximumSize(NUMBERS)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(() -> SenderLimit.nanos(clock.instant()))
                .build();
    }

    /** Takes segments for a message; false when that number has had enough for a day. */
    boolean take(String number, int segments) {
        AtomicInteger sofar = taken.get(number, _ -> new AtomicInteger());
        if (sofar.addAndGet(segments) <= SEGMENTS) {
            return true;
        }
        sofar.addAndGet(-segments);
        return false;
    }

    /** Gives back what was taken for a message that did not go out. */
    void giveBack(String number, int segments) {
        AtomicInteger sofar = taken.getIfPresent(number);
        if (sofar != null) {
            sofar.addAndGet(-segments);
        }
    }
}
