package nl.schuifaan.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.channel.telegram.Person;

/**
 * People on Telegram who answer a poll about a story, all at once, each question as soon as they see it. One in five
 * leaves off after two; all others send their sheet off. What each of them answers is drawn beforehand, so it is known
 * what has to come out.
 */
final class Respondents {

    static final String POLL = KillRun.GATHERING + ".after";

    /** What their own words begin with; it stands nowhere else. */
    static final String WORDS = "kersenpit";

    /** Answers to choose from, three times. */
    private static final int OPTIONS = 4;
    private static final int CLOSED = 3;
    private static final int LEFT_OFF_AFTER = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Residents residents;
    private final int thinkMillis;
    private final int[][] answers;
    private final AtomicInteger acts = new AtomicInteger();
    private final CountDownLatch busy;

    Respondents(Residents residents, int thinkMillis, Random random) {
        this.residents = residents;
        this.thinkMillis = thinkMillis;
        this.busy = new CountDownLatch(residents.count());
        answers = new int[residents.count()][CLOSED];
        for (int[] one : answers) {
            for (int question = 0; question < CLOSED; question++) {
                one[question] = 1 + random.nextInt(OPTIONS);
            }
        }
    }

    boolean finishes(int person) {
        return person % 5 != 0;
    }

    /** People who send their sheet off. */
    int finishing() {
        return residents.count() - leavingOff();
    }

    int leavingOff() {
        return (residents.count() + 4) / 5;
    }

    /** Things that all of them do together. */
    int allActs() {
        return finishing() * (CLOSED + 3) + leavingOff() * LEFT_OFF_AFTER;
    }

    /** How many choose each answer to this question, from 0. */
    List<Integer> expected(int question) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(OPTIONS, 0));
        for (int person = 0; person < answers.length; person++) {
            if (finishes(person) || question < LEFT_OFF_AFTER) {
                counts.set(answers[person][question] - 1, counts.get(answers[person][question] - 1) + 1);
            }
        }
        return counts;
    }

    static int closedQuestions() {
        return CLOSED;
    }

    void begin(long seed) {
        for (int i = 0; i < residents.count(); i++) {
            int person = i;
            Thread.ofVirtual().name("person " + person).start(() -> {
                try {
                    answer(person, new Random(seed + person));
                    busy.countDown();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void answer(int number, Random random) throws InterruptedException {
        Person person = residents.person(number);
        for (int question = 0; question < (finishes(number) ? CLOSED : LEFT_OFF_AFTER); question++) {
            press(person, "poll:" + POLL + ":" + question + ":" + answers[number][question], random);
        }
        if (finishes(number)) {
            awaitAndThink(person, "skip-poll:" + POLL + ":" + CLOSED, random);
            person.says(WORDS + " " + number);
            acts.incrementAndGet();
            press(person, "poll-quote:" + POLL + ":" + CLOSED + ":1", random);
            press(person, "poll-send:" + POLL, random);
            person.awaits(message -> message.text().contains("Dank u wel"), PATIENCE);
        } else {
            person.awaits(message -> message.button("poll:" + POLL + ":" + LEFT_OFF_AFTER).isPresent(), PATIENCE);
        }
    }

    private void press(Person person, String token, Random random) throws InterruptedException {
        awaitAndThink(person, token, random);
        person.presses(token);
        acts.incrementAndGet();
    }

    private void awaitAndThink(Person person, String token, Random random) throws InterruptedException {
        person.awaits(message -> message.button(token).isPresent(), PATIENCE);
        // People think before they answer.
        Thread.sleep(random.nextInt(thinkMillis + 1));
    }

    int acts() {
        return acts.get();
    }

    /** How many of them have not been answered to the end after so many seconds. */
    long stuck(int seconds) throws InterruptedException {
        busy.await(seconds, TimeUnit.SECONDS);
        return busy.getCount();
    }
}
