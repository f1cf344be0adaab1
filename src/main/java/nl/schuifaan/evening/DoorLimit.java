package nl.schuifaan.evening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often one may come with a link that opens nothing, from one address. A right link is always let in, whoever
 * guesses from the same address.
 */
@Component
public class DoorLimit {

    static final int WRONG = 20;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();

    /** Counts a wrong link; whether that was one too many. */
    public boolean tooMany(String address) {
        return !buckets.get(address, _ -> Bucket.builder().addLimit(limit -> limit.capacity(WRONG)
                .refillGreedy(1, Duration.ofMinutes(1))).build()).tryConsume(1);
    }
}
