package nl.schuifaan.logging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Tells the log of what may come a thousand times in a row, as strangers at a webhook do, or chats while the store is
 * away: of the first at once, and of those that follow once a minute, with their number.
 */
public final class ThrottledLog {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier nanos;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong next;

    public ThrottledLog(Logger log) {
        this(log, System::nanoTime);
    }

    ThrottledLog(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    /** @param sentence without a name, an address or a text of anyone */
    public void warn(String sentence) {
        long now = nanos.getAsLong();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + PAUSE)) {
            unsaid.incrementAndGet();
            return;
        }
        long before = unsaid.getAndSet(0);
        if (before == 0) {
            log.warn("{}", sentence);
        } else {
            log.warn("{} (and {} times more since it was last told)", sentence, before);
        }
    }
}
