package nl.schuifaan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Steps;

/**
 * A pretended Bot API, as a process of its own, and the people at the other end of it: so many at once, each of whom
 * signs up and makes place for the next, each acting as soon as the answer to the last act has come.
 *
 * <p>It says on its output where it is, then waits for a line, then says {@code at n} at each number of turns it was
 * asked for.
 */
final class Crowd {

    /**
     * As many as an organisation has in a busy year, so that no ledger is larger than in life; with room for all who
     * come.
     */
    static final Evenings EVENINGS = new Evenings(60, 500);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final FakeTelegram telegram = FakeTelegram.start();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger people = new AtomicInteger();
    private final int[] marks;

    private Crowd(int[] marks) {
        this.marks = marks;
    }

    /**
     * Arguments: people at once, file for what the first one sees, or of what they saw; then the numbers of turns to
     * tell of.
     */
    public static void main(String[] arguments) throws Exception {
        int atOnce = Integer.parseInt(arguments[0]);
        Path calls = Path.of(arguments[1]);
        Crowd crowd = new Crowd(IntStream.range(2, arguments.length).map(i -> Integer.parseInt(arguments[i]))
                .toArray());
        IO.println(crowd.telegram.url());
        IO.readln();
        crowd.first(calls);
        crowd.telegram.recording(false);
        for (int i = 0; i < atOnce; i++) {
            Thread.ofVirtual().start(crowd::oneAfterAnother);
        }
        Thread.currentThread().join();
    }

    /** The first person is alone, so that one can tell which calls belong to which of her turns. */
    private void first(Path file) throws InterruptedException, IOException {
        Recording recording = new Recording();
        Person person = next();
        List<String> steps = steps(person);
        for (int i = 0; i < steps.size(); i++) {
            int heard = person.history().size();
            act(person, steps, i);
            recording.take(telegram, heard, () -> person.history().size());
        }
        recording.write(file);
    }

    /** Until the last mark; then all is quiet. */
    private void oneAfterAnother() {
        try {
            while (turns.get() < marks[marks.length - 1]) {
                Person person = next();
                List<String> steps = steps(person);
                for (int i = 0; i < steps.size(); i++) {
                    act(person, steps, i);
                    await(person, i + 1, steps);
                    counted();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Person next() {
        return telegram.person(1_000_000L + people.incrementAndGet(), "Ayşe", "nl");
    }

    private static List<String> steps(Person person) {
        return Steps.toSignUp(EVENINGS.code(person.id()), "Ayşe");
    }

    private static void act(Person person, List<String> steps, int i) {
        String step = steps.get(i);
        if (step.startsWith("> ")) {
            person.presses(step.substring(2));
        } else {
            person.says(step);
        }
    }

    /** Waits for the answer to the act before this one. */
    private static void await(Person person, int acts, List<String> steps) throws InterruptedException {
        String next = acts < steps.size() ? steps.get(acts) : "";
        Optional<String> token = next.startsWith("> ") ? Optional.of(next.substring(2)) : Optional.empty();
        person.awaits(news -> token.map(one -> news.button(one).isPresent())
                .orElseGet(() -> person.history().size() >= acts), PATIENCE);
    }

    private void counted() {
        int now = turns.incrementAndGet();
        for (int mark : marks) {
            if (now == mark) {
                IO.println("at " + mark);
            }
        }
    }
}
