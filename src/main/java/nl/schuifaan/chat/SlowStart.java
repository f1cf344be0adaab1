package nl.schuifaan.chat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few begin at once, and one more for each that has ended well, up to a bound: as TCP does with a network that
 * it does not know yet.
 */
final class SlowStart {

    private final Semaphore room;
    private final AtomicInteger atOnce;
    private final int most;

    SlowStart(int first, int most) {
        this.room = new Semaphore(first);
        this.atOnce = new AtomicInteger(first);
        this.most = most;
    }

    /** Waits for its turn, and does it. */
    <T> T run(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            T done = work.get();
            grow();
            return done;
        } finally {
            room.release();
        }
    }

    private void grow() {
        if (atOnce.getAndUpdate(now -> Math.min(most, now + 1)) < most) {
            room.release();
        }
    }
}
