package nl.schuifaan.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import nl.schuifaan.id.ChatId;

/**
 * A bucket of tokens for each channel, and a second's rest for each chat. Several instances share a channel's rate:
 * each takes its part of it. An answer takes a token without waiting, so that the bucket runs into debt and all else
 * waits until it is paid.
 */
public final class TokenBucketRateLimiter implements RateLimiter {

    /** Telegram's limit within one chat; short bursts of answers pass, so only what nobody asked for keeps to it. */
    private static final long REST = Duration.ofSeconds(1).toNanos();

    /**
     * So many may always be under way, all instances together: at half a second a call these use Telegram's usual rate.
     */
    private static final int FEW = 16;

    /**
     * Pauses asked for within a second that mean the channel and not the chats: so many, or a tenth of what goes out in
     * a second.
     */
    private static final int MANY = 3;

    /** For a channel that has no limit: as many as are worth handing over at once. */
    private static final int UNLIMITED = 500;

    private final Map<String, Integer> perSecond;
    private final IntSupplier instances;
    private final LongSupplier nanoTime;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Cache<ChatId, Long> restUntil = Caffeine.newBuilder().maximumSize(50_000).build();

    /**
     * @param perSecond messages a second by kind of channel, all instances together; a channel that is not named has no
     *                  limit
     * @param instances how many instances are alive now, this one included
     */
    public TokenBucketRateLimiter(Map<String, Integer> perSecond, IntSupplier instances) {
        this(perSecond, instances, System::nanoTime);
    }

    TokenBucketRateLimiter(Map<String, Integer> perSecond, IntSupplier instances, LongSupplier nanoTime) {
        this.perSecond = Map.copyOf(perSecond);
        this.instances = instances;
        this.nanoTime = nanoTime;
    }

    @Override
    public int room(String kind, long underWay) {
        Integer rate = perSecond.get(kind);
        if (rate == null) {
            return underWay > UNLIMITED ? 0 : UNLIMITED;
        }
        Lane lane = lane(kind);
        long most = Math.max(1, Math.max(FEW, rate / 4) / alive()) - underWay;
        return lane.pausedFor() > 0 || most <= 0 ? 0
                : (int) Math.clamp(lane.bucket(rate).getAvailableTokens(), 0, most);
    }

    private int alive() {
        return Math.max(1, instances.getAsInt());
    }

    @Override
    public void take(String kind, int messages) {
        Integer rate = perSecond.get(kind);
        if (rate != null && messages > 0) {
            lane(kind).bucket(rate).consumeIgnoringRateLimits(messages);
        }
    }

    @Override
    public Duration rest(String kind, ChatId chat) {
        Long until = restUntil.getIfPresent(chat);
        long chatRests = until == null ? 0 : until - nanoTime.getAsLong();
        return Duration.ofNanos(Math.max(chatRests, perSecond.containsKey(kind) ? lane(kind).pausedFor() : 0));
    }

    @Override
    public void told(String kind, ChatId chat) {
        restUntil.put(chat, nanoTime.getAsLong() + REST);
    }

    @Override
    public void answered(String kind, ChatId chat) {
        take(kind, 1);
        told(kind, chat);
    }

    @Override
    public void slowDown(String kind, ChatId chat, Duration pause) {
        restUntil.put(chat, nanoTime.getAsLong() + pause.toNanos());
        if (perSecond.containsKey(kind)) {
            lane(kind).slowDown(chat, pause.toNanos(), Math.max(MANY, perSecond.get(kind) / alive() / 10));
        }
    }

    private Lane lane(String kind) {
        return lanes.computeIfAbsent(kind, _ -> new Lane());
    }

    /** What is known of one channel. */
    private final class Lane {

        private final ThrottleWindow calls = new ThrottleWindow();
        private Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofSeconds(1))).build();
        private int shares;
        private long pausedUntil = nanoTime.getAsLong();

        /**
         * This instance's part. What it holds and what may be under way are together less than a second's worth: a
         * hitch costs no time, and whatever stood still does not come out as more than the channel takes.
         */
        private synchronized Bucket bucket(int perSecond) {
            int now = alive();
            if (now != shares) {
                shares = now;
                bucket = Bucket.builder().withCustomTimePrecision(new Ticks(nanoTime)).addLimit(Bandwidth.builder()
                        .capacity(Math.max(1, perSecond * 2 / 5 / now)).refillGreedy(perSecond, Duration.ofSeconds(now))
                        .initialTokens(1).build()).build();
            }
            return bucket;
        }

        private synchronized long pausedFor() {
            return pausedUntil - nanoTime.getAsLong();
        }

        private synchronized void slowDown(ChatId chat, long pause, int many) {
            long now = nanoTime.getAsLong();
            long longest = calls.longestOfMany(chat, now, pause, many);
            if (longest > 0 && now + longest - pausedUntil > 0) {
                pausedUntil = now + longest;
            }
        }
    }
}
