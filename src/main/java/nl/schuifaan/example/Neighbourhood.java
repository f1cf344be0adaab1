package nl.schuifaan.example;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;

/** Made-up people and what they did, the same each time: everything that looks like chance comes from one seed. */
public final class Neighbourhood {

    private static final long SEED = 2600;

    /**
     * Somebody who does not exist.
     *
     * @param id      of their chat
     * @param channel by which they would be reached
     */
    public record Person(ChatId id, String channel, String address, String name, Language language) {}

    /**
     * Somebody's sign-up.
     *
     * @param position place on the waiting list; 0 for one with seats
     * @param came     whether they were there; false as long as it is to come
     */
    public record Visit(Person person, GatheringCode gathering, BookingId booking, int adults, int children,
            int position,
            LocalDateTime ends, boolean came) {}

    private final List<Person> people;
    private final List<String> words;
    private final List<String> questions;
    private final List<String> earlier;
    private final List<String> sentences;
    private final Instant now;
    private final Random chance = new Random(SEED);
    private final List<Visit> visits = new ArrayList<>();

    Neighbourhood(List<Person> people, List<String> words, List<String> questions, List<String> earlier,
            List<String> sentences, Instant now) {
        this.people = List.copyOf(people);
        this.words = List.copyOf(words);
        this.questions = List.copyOf(questions);
        this.earlier = List.copyOf(earlier);
        this.sentences = List.copyOf(sentences);
        this.now = now;
    }

    public List<Person> people() {
        return people;
    }

    /** What some of them say of an evening in their own words. */
    public List<String> words() {
        return words;
    }

    /** What some of them ask a human. */
    public List<String> questions() {
        return questions;
    }

    /** What was counted by hand the year before, each as {@code what / number / source}. */
    public List<String> earlier() {
        return earlier;
    }

    /** What facilitators say of an evening, each as {@code WELL / text}, {@code HARD} or {@code REMEMBER}. */
    public List<String> sentences() {
        return sentences;
    }

    public Instant now() {
        return now;
    }

    /** From 0 to one less than this. */
    public int chance(int bound) {
        return chance.nextInt(bound);
    }

    /** Different people, in an order of chance. */
    public List<Person> some(int count) {
        List<Person> left = new ArrayList<>(people);
        List<Person> some = new ArrayList<>();
        while (some.size() < count && !left.isEmpty()) {
            some.add(left.remove(chance.nextInt(left.size())));
        }
        return some;
    }

    public void visited(Visit visit) {
        visits.add(visit);
    }

    public List<Visit> visits() {
        return visits;
    }
}
