package nl.schuifaan.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;

/** People who each type a word, one every quarter of a second, and how long they wait for the answer. */
final class Asking {

    private static final int EACH_MILLIS = 250;

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final FakeTelegram telegram;
    private long next;

    /** @param first id of the first of them */
    Asking(FakeTelegram telegram, long first) {
        this.telegram = telegram;
        this.next = first;
    }

    Asking during(int seconds) {
        try {
            for (int i = 0; i < seconds * 1_000 / EACH_MILLIS; i++) {
                Person person = telegram.person(next++, "Karim", "nl");
                Thread.ofVirtual().start(() -> ask(person));
                // One person after the other, evenly.
                Thread.sleep(EACH_MILLIS);
            }
            // The last ones have asked, and wait as long as those before them.
            Thread.sleep(seconds > 0 ? 1_000 : 0);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    private void ask(Person person) {
        try {
            long begun = System.nanoTime();
            person.says("help");
            person.awaits(_ -> true, Duration.ofSeconds(30));
            millis.add((System.nanoTime() - begun) / 1e6);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private double share(double part) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, part * sorted.size()));
    }

    /** Milliseconds that all but one in a hundred waited at most. */
    double p99() {
        return share(0.99);
    }

    String figures() {
        return "median %.0f ms, p99 %.0f ms of %d".formatted(share(0.5), share(0.99), millis.size());
    }
}
