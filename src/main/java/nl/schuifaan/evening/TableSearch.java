package nl.schuifaan.evening;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Runs one search for tables at a time, as each takes a few megabytes, and none longer than it may take. */
final class TableSearch {

    private final Lock turn = new ReentrantLock(true);
    private final Duration longest;

    TableSearch(Duration longest) {
        this.longest = longest;
    }

    /** @param work asks now and then whether there is time left */
    <T> T run(Function<BooleanSupplier, T> work) {
        turn.lock();
        try {
            long end = System.nanoTime() + longest.toNanos();
            FutureTask<T> task = new FutureTask<>(() -> work.apply(() -> System.nanoTime() < end));
            Thread.ofVirtual().name("tables").start(task);
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tables were made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the tables could not be made", e.getCause());
        } finally {
            turn.unlock();
        }
    }
}
