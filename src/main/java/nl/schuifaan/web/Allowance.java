package nl.schuifaan.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.web.Attempt.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often one may be wrong. Nobody is shut out because somebody else is wrong: a browser that is known has an
 * allowance of its own; an address has one; and a name that many try at has, from each address that was not wrong
 * before, a few tries still. What all together may try at a door is bounded too, the known browsers aside.
 */
@Component
public class Allowance {

    public static final int OF_ADDRESS = 10;
    static final int OF_DEVICE = 20;
    static final int OF_NAME = 30;

    /** Of an address, at a name that is under attack. */
    static final int UNDER_ATTACK = 3;

    /** Passwords looked at in all, at each door, and how many more a second. */
    public static final int IN_ALL = 120;
    static final int IN_ALL_A_SECOND = 4;

    private static final Duration ONE_MORE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(Allowance.class);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofHours(1)).build();
    private final Map<Door, Bucket> all = Map.of(Door.SIGN_IN, inAll(), Door.SIMULATOR, inAll());
    private final Bucket oneLine = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillIntervally(1, Duration.ofMinutes(1))).build();
    private final AtomicInteger unsaid = new AtomicInteger();

    /** Whether this may be looked at. It costs nothing yet. */
    public boolean allows(Attempt attempt) {
        if (attempt.device() != null) {
            return device(attempt).getAvailableTokens() > 0;
        }
        boolean here = address(attempt).getAvailableTokens() > 0;
        boolean attacked = !attempt.name().isEmpty() && name(attempt).getAvailableTokens() == 0;
        return here && (!attacked || address(attempt).getAvailableTokens() > OF_ADDRESS - UNDER_ATTACK)
                && inTime(attempt.door());
    }

    private boolean inTime(Door door) {
        Bucket bound = all.get(door);
        return bound == null || bound.tryConsume(1);
    }

    private static Bucket inAll() {
        return Bucket.builder().addLimit(limit -> limit.capacity(IN_ALL)
                .refillGreedy(IN_ALL_A_SECOND, Duration.ofSeconds(1))).build();
    }

    /** It was wrong. */
    public void wrong(Attempt attempt) {
        if (attempt.device() != null) {
            device(attempt).tryConsume(1);
        } else {
            address(attempt).tryConsume(1);
            name(attempt).tryConsume(1);
        }
        say(attempt.door());
    }

    /** One line a minute, however many guess. */
    private void say(Door door) {
        unsaid.incrementAndGet();
        if (oneLine.tryConsume(1)) {
            log.warn("{}: {} wrong, the last of them just now", door, unsaid.getAndSet(0));
        }
    }

    private Bucket device(Attempt attempt) {
        return bucket("device " + attempt.device(), OF_DEVICE);
    }

    private Bucket address(Attempt attempt) {
        return bucket(attempt.here(), OF_ADDRESS);
    }

    private Bucket name(Attempt attempt) {
        return bucket(attempt.door() + " as " + attempt.name(), OF_NAME);
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(key, _ ->
                Bucket.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(1, ONE_MORE)).build());
    }
}
