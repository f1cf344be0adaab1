package nl.schuifaan.channel.telegram;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Who of several instances asks Telegram for updates; it gives them to one only. If that one dies another takes over
 * when the lease has lapsed. A second one that polls all the same would do no harm beyond refusals, as each message is
 * stored once.
 */
final class PollingLease {

    private static final String LEASES = "leases";
    private static final String NAME = "telegram-polling";

    /** Kept again every third of it. */
    static final Duration LENGTH = Duration.ofSeconds(15);

    private final MongoTemplate mongo;
    private final MovableClock clock;
    private final String place;
    private final String holder = UUID.randomUUID().toString();
    private boolean first = true;
    private volatile Instant until = Instant.MIN;

    /**
     * @param place machine and port; whoever held the lease in this place before us is dead, or we could not listen
     *              there. So a restart need not wait for the lease to lapse.
     */
    PollingLease(MongoTemplate mongo, MovableClock clock, String place) {
        this.mongo = mongo;
        this.clock = clock;
        this.place = place;
    }

    boolean held() {
        return clock.instant().isBefore(until);
    }

    /** Takes the lease, or keeps it; false if another has it. */
    synchronized boolean keep() {
        Instant moment = clock.instant();
        Instant next = moment.plus(LENGTH);
        boolean mine = renew(moment, next) || begin(next);
        first = false;
        until = mine ? next : Instant.MIN;
        return mine;
    }

    private boolean renew(Instant moment, Instant next) {
        List<Criteria> mine =
                new ArrayList<>(List.of(where("holder").is(holder), where("until").lt(Date.from(moment))));
        if (first) {
            mine.add(where("place").is(place));
        }
        Update update = new Update().set("holder", holder).set("place", place).set("until", Date.from(next));
        return mongo.updateFirst(query(where("_id").is(NAME).orOperator(mine)), update, LEASES).getMatchedCount() == 1;
    }

    private boolean begin(Instant next) {
        try {
            mongo.insert(new Document("_id", NAME).append("holder", holder).append("place", place)
                    .append("until", Date.from(next)), LEASES);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Gives it up, so that another need not wait. */
    synchronized void release() {
        until = Instant.MIN;
        mongo.updateFirst(
                query(where("_id").is(NAME).and("holder").is(holder)), Update.update("until", Date.from(Instant.EPOCH)),
                LEASES);
    }
}
