package nl.schuifaan.chat;

import java.time.Duration;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second for chats that wait for someone: what a process that died left behind, what came in by another process
 * while this one was busy with the chat, what had to wait for a time to pass.
 */
final class Sweep implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final Chats chats;
    private final Worker worker;
    private final MovableClock clock;
    private final Outage outage = new Outage(LoggerFactory.getLogger(Sweep.class), "the sweep of chats");
    private volatile @Nullable Thread sweeper;

    Sweep(Chats chats, Worker worker, MovableClock clock) {
        this.chats = chats;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public void start() {
        sweeper = Thread.ofVirtual().name("sweep").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            outage.tried(this::sweep);
            pause();
        }
    }

    /** Wakes every chat that is due. */
    private void sweep() {
        chats.due(clock.instant(), MOST).forEach(worker::lookAfresh);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops after the channels, which hand in no more by then, and lets the worker end what it is on. */
    @Override
    public void stop() {
        Thread thread = sweeper;
        sweeper = null;
        if (thread != null) {
            thread.interrupt();
        }
        worker.stop(Duration.ofSeconds(5));
        chats.close();
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
