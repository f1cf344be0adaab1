package nl.schuifaan.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Stops a button that was pressed from turning on the phone. Without it, it stops a little later by itself: so whoever
 * presses faster than anyone does is not answered each time, as each answer is a call that others wait for.
 */
final class PressAnswers {

    /** Of one chat at once, and one more each second. */
    static final int AT_ONCE = 20;

    private static final int CHATS = 20_000;

    /** A press that waits longer for its answer has stopped turning by itself. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final BotApi api;
    private final Semaphore together = new Semaphore(32);
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CHATS).expireAfterAccess(Duration.ofSeconds(AT_ONCE)).build();

    PressAnswers(BotApi api) {
        this.api = api;
    }

    void answer(ParsedUpdate.FromPerson person) {
        String callback = person.callback();
        if (callback == null || !bucket(person.incoming().address()).tryConsume(1)) {
            return;
        }
        Thread.ofVirtual().name("telegram-press").start(() -> {
            together.acquireUninterruptibly();
            try {
                api.call(new AnswerCallbackQuery(callback), WITHIN);
            } finally {
                together.release();
            }
        });
    }

    private Bucket bucket(String chat) {
        return buckets.get(chat, _ -> Bucket.builder().addLimit(limit -> limit.capacity(AT_ONCE)
                .refillGreedy(1, Duration.ofSeconds(1))).build());
    }
}
