package nl.schuifaan.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import nl.schuifaan.id.ChatId;

/**
 * How much of one person is taken in, on whatever channel: far more than anyone types or presses, and no more than is
 * answered without anybody else waiting for it. In memory: a restart begins anew.
 */
final class InputLimit {

    /** At once; and one more each second. */
    static final int AT_ONCE = 120;

    private static final int CHATS = 20_000;

    /** After this a bucket is full again, so it need not be remembered. */
    private static final Duration FULL = Duration.ofSeconds(AT_ONCE);

    private final Cache<ChatId, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CHATS).expireAfterAccess(FULL).build();

    /** Counts an input of this chat; false when it is one too many. */
    boolean take(ChatId chat) {
        return bucket(chat).tryConsume(1);
    }

    /** Tells that one was counted that had been before. */
    void giveBack(ChatId chat) {
        bucket(chat).addTokens(1);
    }

    private Bucket bucket(ChatId chat) {
        return buckets.get(chat, _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(1))).build());
    }
}
