package nl.schuifaan.wording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Secret;
import nl.schuifaan.store.Durable;
import nl.schuifaan.wording.Wordings.Change;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Native readers: each has a link that shows one language, for some days. They say that a text is right, which holds at
 * once, or how it would be better, which a colleague takes up or not.
 */
@Component
public class Readers {

    /** As {@code by} of what a native reader changed. */
    static final String READER = "reader";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /**
     * A link that works.
     *
     * @param id a hash, from which the link cannot be made
     */
    public record Reader(String id, Language language, Instant until) {}

    /** What a native reader would rather say. */
    public record Proposal(String id, Language language, String key, String text, Instant at) {}

    private final MongoCollection<Document> readers;
    private final MongoCollection<Document> proposals;
    private final Wordings wordings;
    private final Durable durable;
    private final MovableClock clock;

    Readers(MongoTemplate mongo, Wordings wordings, Durable durable, MovableClock clock) {
        readers = mongo.getDb().getCollection("text-readers");
        proposals = mongo.getDb().getCollection("text-proposals");
        this.wordings = wordings;
        this.durable = durable;
        this.clock = clock;
    }

    /** Makes a link; what is returned is its secret part, which is kept nowhere. */
    public Secret invite(Language language, Duration lasts) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        readers.deleteMany(lte("until", Date.from(clock.instant())));
        readers.insertOne(new Document("_id", hash(token)).append("language", language.code())
                .append("until", Date.from(clock.instant().plus(lasts))));
        durable.commit();
        return new Secret(token);
    }

    /** Whose link this is, if it still works. */
    public Optional<Reader> find(String token) {
        return Optional.ofNullable(readers.find(and(eq("_id", hash(token)), gt("until", Date.from(clock.instant()))))
                .first()).map(Readers::reader);
    }

    /** The links that work, the first to end first. */
    public List<Reader> all() {
        return readers.find(gt("until", Date.from(clock.instant()))).sort(Sorts.ascending("until")).map(Readers::reader)
                .into(new ArrayList<>());
    }

    /** Ends a link at once. */
    public void end(String id) {
        readers.deleteOne(eq("_id", id));
        durable.commit();
    }

    /** A native reader says that a text is right. */
    public void settle(Reader reader, String key) {
        wordings.settle(reader.language, key, READER);
        proposals.deleteOne(eq("_id", id(reader.language, key)));
        durable.commit();
    }

    /** A native reader would rather say it so; of two proposals for one text the later stays. */
    public Check propose(Reader reader, String key, String text) {
        String tidy = text.replace("\r\n", "\n").strip();
        Check check = wordings.check(reader.language, key, tidy, Map.of());
        if (check.problem() == null) {
            String id = id(reader.language, key);
            proposals.replaceOne(eq("_id", id), new Document("_id", id).append("language", reader.language.code())
                    .append("key", key)
                    .append("text", tidy).append("at", Date.from(clock.instant())), new ReplaceOptions().upsert(true));
            durable.commit();
        }
        return check;
    }

    /** What waits for a colleague, the oldest first. */
    public List<Proposal> proposals() {
        return proposals.find().sort(Sorts.ascending("at")).map(Readers::proposal).into(new ArrayList<>());
    }

    /** Takes a proposal up. The words are a native reader's, so the text is settled too. */
    public Change accept(String id, String by) {
        Document found = proposals.find(eq("_id", id)).first();
        if (found == null) {
            return Change.OVERTAKEN;
        }
        Proposal proposal = proposal(found);
        Change change = wordings.saveSettled(proposal.language, proposal.key, proposal.text, by);
        if (change == Change.DONE) {
            dismiss(id);
        }
        return change;
    }

    public void dismiss(String id) {
        proposals.deleteOne(eq("_id", id));
        durable.commit();
    }

    private static String id(Language language, String key) {
        return language.code() + ":" + key;
    }

    private static Reader reader(Document stored) {
        return new Reader(stored.getString("_id"), new Language(stored.getString("language")),
                stored.getDate("until").toInstant());
    }

    private static Proposal proposal(Document stored) {
        return new Proposal(stored.getString("_id"), new Language(stored.getString("language")),
                stored.getString("key"), stored.getString("text"), stored.getDate("at").toInstant());
    }

    /** The token has 256 random bits, so a plain hash of it can be guessed by nobody. */
    private static String hash(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(token));
    }
}
