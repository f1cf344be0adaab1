package nl.schuifaan.channel.telegram;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** For what happens in the background: soon, but nobody knows when. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    /** Asserts again and again until it holds; fails as the last try did. */
    static void until(Runnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion::run);
    }
}
