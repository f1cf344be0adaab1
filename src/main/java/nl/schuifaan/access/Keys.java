package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keys with which programs ask {@code /api}. A key is shown once, when it is made; its hash is what is kept. */
@Component("accessKeys")
public class Keys {

    /** A key that ended is listed for this long, so that one sees why a program no longer gets in. */
    static final Duration LISTED = Duration.ofDays(30);

    private static final String PREFIX = "schuifaan_";
    private static final Duration USED_AGAIN = Duration.ofMinutes(1);

    private final MongoCollection<Document> keys;
    private final Durable durable;
    private final MovableClock now;

    Keys(MongoTemplate mongo, Durable durable, MovableClock now) {
        this.keys = mongo.getDb().getCollection("api-keys");
        this.durable = durable;
        this.now = now;
    }

    /**
     * Makes a key.
     *
     * @param by id of the colleague that makes it
     * @return what a program sends as {@code Authorization: Bearer …}; it cannot be had again
     */
    public String make(String name, Role role, Instant until, String by) {
        Token token = new Token(PREFIX + Token.make().reveal());
        keys.insertOne(new Document("_id", token.hash()).append("id", Token.random(6)).append("name", name)
                .append("role", role.name())
                .append("by", by).append("since", Date.from(now.instant())).append("until", Date.from(until)));
        durable.commit();
        return token.reveal();
    }

    /** The key that this opens with, while it is good. */
    Optional<Key> open(String given) {
        String hash = new Token(given).hash();
        Optional<Key> key = Optional.ofNullable(keys.find(and(eq("_id", hash), gt("until", Date.from(now.instant()))))
                .first()).map(Keys::read);
        key.filter(one -> one.used() == null || one.used().plus(USED_AGAIN).isBefore(now.instant()))
                .ifPresent(_ -> keys.updateOne(eq("_id", hash), set("used", Date.from(now.instant()))));
        return key;
    }

    /** Whether nobody has made a key yet. */
    boolean none() {
        return keys.find().first() == null;
    }

    List<Key> all() {
        return keys.find().sort(ascending("name")).map(Keys::read).into(new ArrayList<>());
    }

    /** Ends it at once. */
    void end(String id) {
        keys.updateOne(and(eq("id", id), gt("until", Date.from(now.instant()))),
                set("until", Date.from(now.instant())));
        durable.commit();
    }

    long expire(Instant moment) {
        return keys.deleteMany(lte("until", Date.from(moment.minus(LISTED)))).getDeletedCount();
    }

    private static Key read(Document stored) {
        Date used = stored.getDate("used");
        return new Key(stored.getString("id"), stored.getString("name"), Role.valueOf(stored.getString("role")),
                stored.getString("by"),
                stored.getDate("since").toInstant(), stored.getDate("until").toInstant(), used == null ? null
                : used.toInstant());
    }
}
