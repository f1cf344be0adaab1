package nl.schuifaan.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at the other end of a channel who sign up, all at once, for one gathering. Everything they send is delivered
 * twice. The first of them, Dirk, has signed up before the others begin, while all was quiet: what he heard is what
 * everyone should hear.
 */
abstract class Crowd implements AutoCloseable {

    private final AtomicInteger acts = new AtomicInteger();
    private final CountDownLatch busy;
    private final int people;
    private final int thinkMillis;

    /**
     * @param people      how many there are with Dirk
     * @param thinkMillis how long someone thinks at most before they act
     */
    Crowd(int people, int thinkMillis) {
        this.people = people;
        this.thinkMillis = thinkMillis;
        this.busy = new CountDownLatch(people - 1);
    }

    int people() {
        return people;
    }

    /** By which the application finds this side. */
    abstract Map<String, String> settings();

    /** How the channel is called. */
    abstract String kind();

    /** How this person is reached by it. */
    abstract String address(int person);

    /** How many acts a sign-up takes. */
    abstract int length();

    /** Waits until the person has heard what this act answers. */
    abstract void await(int person, int act) throws InterruptedException;

    /** Has the person do something, and sees to it that it arrives, twice. */
    abstract void act(int person, int act) throws InterruptedException;

    /**
     * Every text the person got to see, in the order in which they came; one in the place of another counts as one too.
     */
    abstract List<String> heard(int person);

    /** Where the application is. */
    abstract void at(URI application);

    /** Nothing is left that the application would have to take. */
    abstract boolean allTaken();

    void dirk() throws InterruptedException {
        signUp(0, new Random(0));
    }

    void allOthers(long seed) {
        for (int person = 1; person < people; person++) {
            int one = person;
            Thread.ofVirtual().name("person " + person).start(() -> {
                try {
                    signUp(one, new Random(seed + one));
                    busy.countDown();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void signUp(int person, Random random) throws InterruptedException {
        for (int act = 0; act < length(); act++) {
            await(person, act);
            // People think before they answer.
            Thread.sleep(random.nextInt(thinkMillis + 1));
            act(person, act);
            acts.incrementAndGet();
        }
        await(person, length());
    }

    /** Acts done so far, by all. */
    int acts() {
        return acts.get();
    }

    /** Waits until all have heard everything and nothing is left to be taken; false when that does not come to pass. */
    boolean await(int seconds) throws InterruptedException {
        boolean heard = busy.await(seconds, TimeUnit.SECONDS);
        for (int i = 0; i < 100 && heard && !allTaken(); i++) {
            // What is not taken by then is told, and does not end the proof.
            Thread.sleep(100);
        }
        return heard && allTaken();
    }

    /** What someone heard, without what came twice in a row, and with figures left open, as seats grow fewer. */
    static List<String> inShort(List<String> heard) {
        List<String> once = new ArrayList<>();
        for (String text : heard) {
            String open = text.replaceAll("\\p{Nd}+", "#");
            if (once.isEmpty() || !once.getLast().equals(open)) {
                once.add(open);
            }
        }
        return once;
    }

    @Override
    public abstract void close();
}
