package nl.schuifaan.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;

/** People who each ask something, one after the other at an even pace, and how long they wait for the answer. */
final class Asking {

    private static final int EACH_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger asked = new AtomicInteger();
    private final Question question;
    private final int eachMillis;
    private long next;

    /** Asks and waits for the answer. */
    @FunctionalInterface
    interface Question {

        /** @param who a number of their own */
        void ask(long who) throws InterruptedException;
    }

    /** @param first number of the first of them */
    Asking(Question question, long first, int eachMillis) {
        this.question = question;
        this.next = first;
        this.eachMillis = eachMillis;
    }

    /** They type a word on Telegram, one every quarter of a second. */
    Asking(FakeTelegram telegram, long first) {
        this(byTelegram(telegram), first, EACH_MILLIS);
    }

    static Question byTelegram(FakeTelegram telegram) {
        return who -> {
            Person person = telegram.person(who, "Karim", "nl");
            person.says("help");
            person.awaits(_ -> true, PATIENCE);
        };
    }

    Asking during(int seconds) {
        try {
            for (int i = 0; i < seconds * 1_000 / eachMillis; i++) {
                long who = next++;
                Thread.ofVirtual().start(() -> ask(who));
                Thread.sleep(eachMillis);
            }
            for (int i = 0; i < PATIENCE.toMillis() / 100 && unanswered() > 0; i++) {
                Thread.sleep(100);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    private void ask(long who) {
        asked.incrementAndGet();
        try {
            long begun = System.nanoTime();
            question.ask(who);
            millis.add((System.nanoTime() - begun) / 1e6);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (AssertionError | IllegalStateException _) {
            // Waited in vain, or was not even let in: it stays unanswered.
        }
    }

    private double share(double part) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, part * sorted.size()));
    }

    /** How many were not answered. */
    int unanswered() {
        return asked.get() - millis.size();
    }

    /** Milliseconds that half of them waited at most. */
    double median() {
        return share(0.5);
    }

    /** Milliseconds that all but one in a hundred waited at most. */
    double p99() {
        return share(0.99);
    }

    String figures() {
        return "median %.0f ms, p99 %.0f ms of %d".formatted(median(), p99(), millis.size());
    }
}
