package nl.schuifaan.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * A bucket of tokens for each channel, and a second's rest for each chat. Several instances share a channel's rate: each takes its
 * part of it. An answer takes a token without waiting, so that the bucket runs into debt and all else waits until it is paid.
 */
public final class TokenPace implements Pace {

    /** Telegram's limit within one chat; short bursts of answers pass, so only what nobody asked for keeps to it. */
    private static final long REST = Duration.ofSeconds(1).toNanos();

    /** So many chats that ask for a pause within a second mean that the channel does. */
    private static final int MANY = 3;

    private final Map<String, Integer> perSecond;
    private final IntSupplier instances;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Cache<String, Long> restUntil = Caffeine.newBuilder().maximumSize(50_000).build();

    /**
     * @param perSecond messages a second by kind of channel, all instances together; a channel that is not named has no limit
     * @param instances how many instances are alive now, this one included
     */
    public TokenPace(Map<String, Integer> perSecond, IntSupplier instances) {
        this.perSecond = Map.copyOf(perSecond);
        this.instances = instances;
    }

    /** What is known of one channel's rate. */
    private static final class Lane {
        private final Set<String> slowed = new HashSet<>();
        private Bucket bucket;
        private int shares;
        private long slowedSince;
        private long pausedUntil = System.nanoTime();

        private Lane(int perSecond, int shares) {
            this.bucket = bucket(perSecond, shares);
            this.shares = shares;
        }

        private static Bucket bucket(int perSecond, int shares) {
            Duration period = Duration.ofSeconds(1).multipliedBy(shares);
            return Bucket.builder().withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                    .addLimit(Bandwidth.builder().capacity(1).refillGreedy(perSecond, period).build()).build();
        }

        private synchronized Bucket bucket(int perSecond, IntSupplier instances) {
            int now = Math.max(1, instances.getAsInt());
            if (now != shares) {
                shares = now;
                bucket = bucket(perSecond, now);
            }
            return bucket;
        }

        private synchronized long pause() {
            return pausedUntil - System.nanoTime();
        }

        private synchronized void slowDown(String chat, Duration pause) {
            long now = System.nanoTime();
            if (now - slowedSince > REST) {
                slowed.clear();
                slowedSince = now;
            }
            slowed.add(chat);
            if (slowed.size() >= MANY && now + pause.toNanos() - pausedUntil > 0) {
                pausedUntil = now + pause.toNanos();
            }
        }
    }

    @Override
    public Duration reserve(String kind, String chat, Duration patience) {
        Integer rate = perSecond.get(kind);
        long rest = Math.max(restOf(chat), rate == null ? 0 : lane(kind, rate).pause());
        if (rest > 0) {
            return Duration.ofNanos(rest);
        }
        if (rate != null && !lane(kind, rate).bucket(rate, instances).asBlocking().tryConsumeUninterruptibly(1, patience)) {
            return patience;
        }
        restUntil.put(chat, System.nanoTime() + REST);
        return Duration.ZERO;
    }

    private long restOf(String chat) {
        Long until = restUntil.getIfPresent(chat);
        return until == null ? 0 : until - System.nanoTime();
    }

    private Lane lane(String kind, int rate) {
        return lanes.computeIfAbsent(kind, _ -> new Lane(rate, Math.max(1, instances.getAsInt())));
    }

    @Override
    public void answered(String kind, String chat) {
        Integer rate = perSecond.get(kind);
        if (rate != null) {
            lane(kind, rate).bucket(rate, instances).consumeIgnoringRateLimits(1);
        }
        restUntil.put(chat, System.nanoTime() + REST);
    }

    @Override
    public void slowDown(String kind, String chat, Duration pause) {
        restUntil.put(chat, System.nanoTime() + pause.toNanos());
        Integer rate = perSecond.get(kind);
        if (rate != null) {
            lane(kind, rate).slowDown(chat, pause);
        }
    }
}
