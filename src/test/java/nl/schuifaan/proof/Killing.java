package nl.schuifaan.proof;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import nl.schuifaan.trial.Application;

/**
 * Kills a program with {@code kill -9} and starts it again; where is drawn by lot, in acts that have been done and then
 * in milliseconds.
 */
record Killing(Random random) {

    /** When nobody has done anything for so long, everyone who is left is stuck. Far more than a lease and a start. */
    private static final Duration STANDSTILL = Duration.ofSeconds(90);

    private static final int JITTER_MILLIS = 60;

    /** So many numbers of acts, in order, drawn from these. */
    int[] moments(int kills, int from, int to) {
        return IntStream.generate(() -> from + random.nextInt(to - from)).limit(kills).sorted().toArray();
    }

    /** @return when it was killed */
    Instant after(int acts, IntSupplier done, Application application) throws IOException, InterruptedException {
        int before = -1;
        for (long moved = System.nanoTime(); done.getAsInt() < acts && System.nanoTime() - moved < STANDSTILL.toNanos();
                Thread.sleep(2)) {
            if (done.getAsInt() != before) {
                before = done.getAsInt();
                moved = System.nanoTime();
            }
        }
        // At a moment drawn by lot, so that it dies in different places.
        Thread.sleep(random.nextInt(JITTER_MILLIS));
        Instant now = Instant.now();
        application.kill();
        IO.println("killed after " + done.getAsInt() + " acts");
        application.start();
        application.awaitHealth();
        return now;
    }
}
