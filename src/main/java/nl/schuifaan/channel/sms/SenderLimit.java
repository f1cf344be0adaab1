package nl.schuifaan.channel.sms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.settings.MovableClock;

/**
 * How many messages from one sender are listened to, so that two robots never talk for ever. A person signs up with
 * three; a family that shares a phone stays well below this. In memory: a restart begins anew, which the daily budget
 * can bear.
 */
final class SenderLimit {

    static final int IN_TEN_MINUTES = 20;
    static final int IN_A_DAY = 100;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int SENDERS = 20_000;

    private final MovableClock clock;
    private final Cache<String, Bucket> buckets;

    /** What was said of the last messages: Twilio delivers again within minutes. */
    private final Cache<String, Verdict> verdicts = Caffeine.newBuilder().maximumSize(SENDERS).build();

    /** Who was told that they send too much, once a day. */
    private final OncePerDay told;

    SenderLimit(MovableClock clock) {
        this.clock = clock;
        this.told = new OncePerDay(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(SENDERS)
                .expireAfterAccess(DAY)
                .ticker(() -> nanos(clock.instant()))
                .build();
    }

    /** What to do with a message. */
    enum Verdict { LISTEN, SAY_SO, IGNORE }

    /**
     * Counts a message from this number, once however often it is delivered.
     *
     * @param sid Twilio's id of it
     */
    Verdict count(String number, String sid) {
        return verdicts.get(sid, _ -> count(number));
    }

    private Verdict count(String number) {
        if (buckets.get(number, _ -> bucket()).tryConsume(1)) {
            return Verdict.LISTEN;
        }
        return told.first(number) ? Verdict.SAY_SO : Verdict.IGNORE;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(new Clock(clock))
                .addLimit(limit ->
                limit.capacity(IN_TEN_MINUTES).refillIntervally(IN_TEN_MINUTES, Duration.ofMinutes(10)))
                .addLimit(limit -> limit.capacity(IN_A_DAY).refillIntervally(IN_A_DAY, DAY))
                .build();
    }

    static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    /** Our one clock, as Bucket4j asks for the time. */
    private record Clock(MovableClock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos(clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
