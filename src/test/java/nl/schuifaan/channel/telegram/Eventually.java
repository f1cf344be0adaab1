package nl.schuifaan.channel.telegram;

import java.time.Duration;

/** For what happens in the background: soon, but nobody knows when. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    /** Asserts again and again until it holds; fails as the last try did. */
    static void until(Runnable assertion) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(20);
            }
        }
    }
}
