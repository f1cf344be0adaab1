package nl.schuifaan.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.notice.Notice.State;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * All notices: planned once for each cause, and moved from state to state by conditional updates, so that no two
 * processes do both.
 */
@Component
public class Notices {

    /** How long the making of rows may take before another process makes them again. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** So far ahead one looks. */
    private static final int FORESEEN = 200;

    private final MongoTemplate mongo;

    Notices(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.getDb().getCollection("notices").createIndex(Indexes.ascending("state", "due"));
    }

    /** Plans a notice, unless there is one of that cause. */
    public void plan(Notice notice) {
        Document fields = new Document();
        mongo.getConverter().write(notice, fields);
        fields.remove("_id");
        Update update = new Update();
        fields.forEach(update::setOnInsert);
        mongo.upsert(byId(notice.id()), update, Notice.class);
    }

    public Optional<Notice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Notice.class));
    }

    /** Notices whose cause begins so, such as all reminders of a gathering. */
    public List<Notice> list(String beginning) {
        return mongo.find(Query.query(where("_id").gte(beginning).lt(beginning + '\uffff')), Notice.class);
    }

    List<Notice> in(State state) {
        return mongo.find(Query.query(where("state").is(state)), Notice.class);
    }

    /** What was stopped and may still have rows that wait. */
    List<Notice> stoppedLately(Instant now) {
        return mongo.find(Query.query(where("state").is(State.STOPPED).and("notAfter")
                .gt(now.minus(Duration.ofDays(1)))), Notice.class);
    }

    /** What is planned for later, the soonest first. */
    List<Notice> planned(Instant now) {
        return mongo.find(Query.query(where("state").is(State.PLANNED).and("due").gt(now))
                .with(Sort.by("due")).limit(FORESEEN), Notice.class);
    }

    /** What is due, or was being made by a process that died. */
    List<Notice> due(Instant now) {
        return mongo.find(Query.query(where("state").in(State.PLANNED, State.MAKING).and("due").lte(now)),
                Notice.class);
    }

    /** Takes a due notice to make its rows; false when another process has it. */
    boolean claim(Notice notice, Instant now) {
        var free = where("_id").is(notice.id()).orOperator(where("state").is(State.PLANNED),
                where("state").is(State.MAKING).and("claimed").lt(now));
        return change(Query.query(free), new Update().set("state", State.MAKING).set("claimed", now.plus(CLAIM)));
    }

    /** The rows are there: it goes out. */
    boolean go(String id, int audience) {
        return change(Query.query(where("_id").is(id).and("state").is(State.MAKING)),
                new Update().set("state", State.GOING).set("audience", audience).unset("claimed"));
    }

    /** Moves a notice on, if it stands in one of these states; false when it does not. */
    public boolean move(String id, List<State> from, State to) {
        return change(Query.query(where("_id").is(id).and("state").in(from)), new Update().set("state", to));
    }

    private boolean change(Query query, Update update) {
        return mongo.updateFirst(query, update, Notice.class).getModifiedCount() == 1;
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }
}
