package nl.schuifaan.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.schuifaan.logging.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work in rounds, on a virtual thread of its own, from the start of the program to its end. Whatever goes wrong in a
 * round is told once and waited out, an error of the virtual machine too: people go on writing.
 */
public abstract class Loop implements SmartLifecycle {

    /** What a round answers after which there is no other. */
    protected static final Duration DONE = Duration.ofMillis(-1);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Outage outage;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /**
     * @param name  of its thread
     * @param undone what is not done while its rounds fail, for the log: {@code reminders wait}
     */
    protected Loop(String name, String undone) {
        this.name = name;
        this.outage = new Outage(LoggerFactory.getLogger(getClass()), undone);
    }

    /** One round. Returns how long to wait before the next, or {@link #DONE}. */
    protected abstract Duration round() throws InterruptedException;

    /** Is told that a round failed, and returns how long to wait before the next. */
    protected Duration failed(Throwable failure) {
        outage.begins(failure);
        return AFTER_A_FAILURE;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!pause.equals(DONE) && !stopsWithin(pause)) {
                pause = attempt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration attempt() throws InterruptedException {
        try {
            Duration pause = round();
            outage.ends();
            return pause;
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Throwable failure) {
            return stops() ? DONE : failed(failure);
        }
    }

    /** Lets a time pass, which the end of the program cuts short; whether that has come. */
    protected final boolean stopsWithin(Duration pause) throws InterruptedException {
        return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether no round is to follow. */
    protected final boolean stops() {
        return stopping.getCount() == 0;
    }

    /** Begins no other round, and breaks off the one that is under way. */
    @Override
    public void stop() {
        stopping.countDown();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Begins no other round, and lets the one that is under way come to its end; whether it did in that time. */
    protected final boolean finish(Duration patience) throws InterruptedException {
        stopping.countDown();
        Thread running = thread;
        return running != null && running.join(patience);
    }

    @Override
    public boolean isRunning() {
        return thread != null && !stops();
    }
}
