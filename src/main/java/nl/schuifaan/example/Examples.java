package nl.schuifaan.example;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import nl.schuifaan.example.Neighbourhood.Person;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills an empty store with a made-up neighbourhood of 900 people and a year that they had, and takes it away again.
 */
@Component
public class Examples {

    /** How it stands. A sentence for each is {@code examples.<NAME>} in {@code messages/}. */
    public enum State {
        /** They can be made. */
        POSSIBLE,
        THERE,
        /** There is no simulator, or a real channel could bring a message to somebody. */
        REAL_CHANNELS,
        /** Real people have signed up, or written. */
        REAL_PEOPLE
    }

    private static final int PEOPLE = 900;
    private static final long FIRST_ADDRESS = 900_000_001L;
    /** Of ten people, so many have a phone for SMS alone. */
    private static final int OF_TEN_BY_SMS = 3;
    private static final String MARK = "examples";

    private final ObjectProvider<MadeUp> parts;
    private final MongoTemplate mongo;
    private final Settings settings;
    private final Addresses addresses;
    private final MovableClock clock;
    private final Durable durable;

    Examples(ObjectProvider<MadeUp> parts, MongoTemplate mongo, Settings settings, Addresses addresses,
            MovableClock clock, Durable durable) {
        this.parts = parts;
        this.mongo = mongo;
        this.settings = settings;
        this.addresses = addresses;
        this.clock = clock;
        this.durable = durable;
    }

    public State state() {
        if (marks().find(eq("_id", MARK)).first() != null) {
            return State.THERE;
        }
        if (!settings.simulator() || settings.telegram().isPresent() || settings.sms().isPresent()) {
            return State.REAL_CHANNELS;
        }
        return parts.stream().anyMatch(MadeUp::anyone) ? State.REAL_PEOPLE : State.POSSIBLE;
    }

    /**
     * Makes the neighbourhood, if that is possible.
     *
     * @return how it stood: {@code POSSIBLE} means that it is there now
     */
    public State fill() {
        State state = state();
        if (state == State.POSSIBLE && mark()) {
            Neighbourhood neighbourhood = neighbourhood();
            parts.orderedStream().forEach(part -> part.fill(neighbourhood));
            durable.commit();
        }
        return state;
    }

    /** Of two presses at one moment one makes it. */
    private boolean mark() {
        try {
            mongo.insert(new Document("_id", MARK).append("at", Date.from(clock.instant())), MARK);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Takes everything away that was made up; what real people did meanwhile stays. */
    public void remove() {
        Neighbourhood neighbourhood = neighbourhood();
        parts.orderedStream().forEach(part -> part.remove(neighbourhood));
        marks().deleteOne(eq("_id", MARK));
        durable.commit();
    }

    private MongoCollection<Document> marks() {
        return mongo.getDb().getCollection(MARK);
    }

    private Neighbourhood neighbourhood() {
        Properties words = words();
        List<String> languages = split(words.getProperty("languages"));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String language = languages.get(i % languages.size());
            List<String> names = split(words.getProperty("names." + language));
            boolean sms = i % 10 < OF_TEN_BY_SMS;
            String channel = sms ? "simulator-sms" : "simulator";
            String address = (sms ? "+" : "") + (FIRST_ADDRESS + i);
            people.add(new Person(addresses.chat(channel, address), channel, address,
                    names.get(i / languages.size() % names.size()), new Language(language)));
        }
        return new Neighbourhood(people, split(words.getProperty("words")), split(words.getProperty("questions")),
                split(words.getProperty("earlier")), split(words.getProperty("sentences")), clock.instant());
    }

    private static List<String> split(String list) {
        return List.of(list.split("\\s*;\\s*"));
    }

    private static Properties words() {
        Properties words = new Properties();
        try (var file = new InputStreamReader(new ClassPathResource("examples/people.properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
