package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: twice as long each time up to half a minute, and never quite the same. */
final class Backoff {

    /** The first pause, for what is usually over in a moment. */
    static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private static final long LONGEST_MILLIS = 30_000;

    private final RandomGenerator random = RandomGenerator.getDefault();
    private final long first;
    private long next;

    Backoff(Duration first) {
        this.first = first.toMillis();
        this.next = this.first;
    }

    /** Drawn between half and whole, so that many who were cut off together do not come back together. */
    Duration next() {
        long pause = next / 2 + random.nextLong(next / 2 + 1);
        next = Math.min(2 * next, LONGEST_MILLIS);
        return Duration.ofMillis(pause);
    }

    void reset() {
        next = first;
    }
}
