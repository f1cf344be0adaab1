package nl.schuifaan.channel.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.settings.MovableClock;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Takes the same text that comes twice within seconds once. A phone that hears nothing from its network sends a text
 * again, and it gets another id: taken as a second one it would answer the question that the first one led to.
 *
 * <p>Nobody reads an answer and sends the same word again in so short a time. What came is kept as a hash, in memory,
 * and for those seconds.
 */
final class Repeats {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    /** From so many on, old ones are taken out. */
    private static final int MANY = 200;

    /** What came last of each number: with another text in between it is no repeat. */
    private final Map<String, Taken> texts = new ConcurrentHashMap<>();
    private final MovableClock clock;

    Repeats(MovableClock clock) {
        this.clock = clock;
    }

    /** @param stored true once it is stored, false when it could not be */
    private record Taken(String id, String text, Instant at, CompletableFuture<Boolean> stored) {

        boolean repeatedBy(Taken other) {
            return !id.equals(other.id) && text.equals(other.text) && at.plus(SECONDS).isAfter(other.at);
        }
    }

    /**
     * Stores the text, unless the same one came from this number just now under another id and was stored.
     *
     * @return whether it was stored here
     */
    boolean once(String number, String id, String text, Runnable store) {
        Instant now = clock.instant();
        Taken taken = new Taken(id, DigestUtils.sha256Hex(number + "\n" + text), now, new CompletableFuture<>());
        Taken before = texts.put(DigestUtils.sha256Hex(number), taken);
        if (before != null && before.repeatedBy(taken) && before.stored.join()) {
            taken.stored.complete(true);
            return false;
        }
        boolean stored = false;
        try {
            store.run();
            stored = true;
        } finally {
            taken.stored.complete(stored);
            forget(now);
        }
        return true;
    }

    private void forget(Instant now) {
        if (texts.size() > MANY) {
            texts.values().removeIf(taken -> !taken.at.plus(SECONDS).isAfter(now));
        }
    }
}
