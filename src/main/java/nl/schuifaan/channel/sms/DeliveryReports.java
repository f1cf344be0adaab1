package nl.schuifaan.channel.sms;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** What became of the messages that went out: by Twilio's id of them, without the number or the text. */
final class DeliveryReports {

    static final String COLLECTION = "deliveries";

    /** Long enough to look into a complaint; nothing else is done with them. */
    static final Duration KEPT = Duration.ofDays(30);

    private final MongoOperations store;
    private final MovableClock clock;
    private final AtomicReference<LocalDate> swept = new AtomicReference<>(LocalDate.MIN);

    DeliveryReports(MongoOperations store, MovableClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a report unless one that outranks it is there.
     *
     * @param error Twilio's code, 0 for none
     * @return whether it was news
     */
    boolean report(String sid, DeliveryState state, int error) {
        sweep();
        if (raise(sid, state, error)) {
            return true;
        }
        try {
            Document first = new Document("_id", sid);
            first.putAll(fields(state, error));
            store.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            // Either it is outranked, or another report of the same message came in between.
            return raise(sid, state, error);
        }
    }

    private boolean raise(String sid, DeliveryState state, int error) {
        Update update = new Update();
        fields(state, error).forEach(update::set);
        var outranked = query(where("_id").is(sid).and("rank").lt(state.rank(error)));
        return store.updateFirst(outranked, update, COLLECTION).getModifiedCount() > 0;
    }

    private Document fields(DeliveryState state, int error) {
        return new Document("rank", state.rank(error))
                .append("state", state.name())
                .append("error", error)
                .append("at", clock.instant());
    }

    /** Once a day, with the first report of it. */
    private void sweep() {
        LocalDate today = clock.local().toLocalDate();
        if (!swept.getAndSet(today).equals(today)) {
            Instant tooOld = clock.instant().minus(KEPT);
            store.remove(query(where("at").lt(tooOld)), COLLECTION);
        }
    }
}
