package nl.schuifaan.poll;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.poll.Poll.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The collection {@code polls}. Every turn of every chat asks which are open, so that is read once a second at most.
 */
@Component
class Polls {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private volatile Taken last = new Taken(Instant.MIN, List.of());

    private record Taken(Instant at, List<Poll> rounds) {}

    Polls(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Opens a round, unless there is one of that id. */
    void open(Poll round) {
        try {
            mongo.insert(round);
        } catch (DuplicateKeyException _) {
            // It was opened before, or by another instance just now.
        }
        last = new Taken(Instant.MIN, List.of());
    }

    /** Those on which an answer is taken now. */
    List<Poll> open(Instant now) {
        Taken taken = last;
        if (taken.at.isBefore(now.minus(FRESH)) || taken.at.isAfter(now)) {
            taken = new Taken(now, in(State.OPEN));
            last = taken;
        }
        return taken.rounds.stream().filter(round -> now.isBefore(round.closes())).toList();
    }

    List<Poll> in(State state) {
        return mongo.find(Query.query(where("state").is(state)), Poll.class);
    }

    Optional<Poll> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Poll.class));
    }

    List<Poll> list() {
        return mongo.find(new Query().with(Sort.by("start", "_id")), Poll.class);
    }

    void move(String id, State to) {
        mongo.updateFirst(Query.query(where("_id").is(id)), new Update().set("state", to), Poll.class);
        last = new Taken(Instant.MIN, List.of());
    }
}
