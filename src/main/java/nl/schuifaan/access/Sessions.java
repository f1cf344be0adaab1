package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Sessions, in the store: every instance knows them, and one that is ended is ended everywhere at its next request. */
@Component("accessSessions")
class Sessions {

    static final Duration IDLE = Duration.ofHours(8);
    static final Duration FOR_SECOND_STEP = Duration.ofMinutes(10);

    /** Of six digits in ten minutes: one in 200,000 guessed right. */
    static final int TRIES = 5;

    /** Not at each request: when somebody was last seen is told by the minute. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final MongoCollection<Document> sessions;
    private final MovableClock now;

    Sessions(MongoTemplate mongo, MovableClock now) {
        this.sessions = mongo.getDb().getCollection("sessions");
        this.now = now;
        sessions.createIndex(Indexes.ascending("colleague"));
        sessions.createIndex(Indexes.ascending("seen"));
    }

    /** @param step what is still asked for; null when nothing is */
    Token begin(String colleague, String device, @Nullable SecondStep step) {
        Token token = Token.make();
        Date moment = Date.from(now.instant());
        Document session = new Document("_id", token.hash()).append("colleague", colleague).append("device", device)
                .append("since", moment).append("seen", moment);
        if (step != null) {
            session.append("step", step.written()).append("left", TRIES);
        }
        sessions.insertOne(session);
        return token;
    }

    /** One that is still good. */
    Optional<Session> find(Token token) {
        return Optional.ofNullable(sessions.find(and(eq("_id", token.hash()), good())).first()).map(Session::read);
    }

    /** Somebody is there; a page that asks by itself does not count. */
    void seen(Session session) {
        if (session.signedIn() && session.seen().plus(SEEN_AGAIN).isBefore(now.instant())) {
            sessions.updateOne(eq("_id", session.id()), set("seen", Date.from(now.instant())));
        }
    }

    /** Takes one of the tries at the second step; false when there are none left. */
    boolean takeTry(Session session) {
        return sessions.updateOne(and(eq("_id", session.id()), gt("left", 0)), inc("left", -1)).getModifiedCount() == 1;
    }

    /** The latest first; without those that wait for a second step. */
    List<Session> of(String colleague) {
        return sessions.find(and(eq("colleague", colleague), exists("step", false), good())).sort(descending("seen"))
                .map(Session::read).into(new ArrayList<>());
    }

    /** Ends one of this colleague's own. */
    void end(String colleague, String id) {
        sessions.deleteOne(and(eq("_id", id), eq("colleague", colleague)));
    }

    void end(Token token) {
        sessions.deleteOne(eq("_id", token.hash()));
    }

    void endAll(String colleague) {
        sessions.deleteMany(eq("colleague", colleague));
    }

    void endOthers(String colleague, String id) {
        sessions.deleteMany(and(eq("colleague", colleague), ne("_id", id)));
    }

    long expire(Instant moment) {
        return sessions.deleteMany(or(lte("seen", Date.from(moment.minus(IDLE))),
                and(exists("step", true), lte("seen", Date.from(moment.minus(FOR_SECOND_STEP)))))).getDeletedCount();
    }

    private Bson good() {
        return or(and(exists("step", false), gt("seen", Date.from(now.instant().minus(IDLE)))),
                and(exists("step", true), gt("seen", Date.from(now.instant().minus(FOR_SECOND_STEP)))));
    }
}
