package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: half a second, then twice as long each time up to half a minute, never quite the same. */
final class Pauses {

    private static final long FIRST = 500;
    private static final long LONGEST = 30_000;

    private final RandomGenerator random;
    private long next = FIRST;

    Pauses(RandomGenerator random) {
        this.random = random;
    }

    /** Drawn between half and whole, so that many who were cut off together do not come back together. */
    Duration next() {
        long pause = next / 2 + random.nextLong(next / 2 + 1);
        next = Math.min(2 * next, LONGEST);
        return Duration.ofMillis(pause);
    }

    void reset() {
        next = FIRST;
    }
}
