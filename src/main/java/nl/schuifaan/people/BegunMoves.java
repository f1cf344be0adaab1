package nl.schuifaan.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Moves to another gathering that are under way: one that a death left halfway is found here. Names nobody. */
@Component
class BegunMoves {

    private final MongoCollection<Document> moves;

    BegunMoves(MongoTemplate mongo) {
        this.moves = mongo.getDb().getCollection("moves");
    }

    /**
     * A move under way.
     *
     * @param id  of the booking there
     * @param old id of the booking that is given up
     * @param by  id of the colleague
     */
    record Begun(BookingId id, GatheringCode from, BookingId old, GatheringCode to, String by, Instant at) {}

    /** Writes it down, before anything is changed. */
    void begin(BookingId id, GatheringCode from, BookingId old, GatheringCode to, String by, Instant at) {
        moves.replaceOne(eq("_id", id), new Document("_id", id).append("from", from).append("old", old)
                .append("to", to).append("by", by).append("at", Date.from(at)), new ReplaceOptions().upsert(true));
    }

    /** All of it is done, or nothing. */
    void end(BookingId id) {
        moves.deleteOne(eq("_id", id));
    }

    /** Those that began before then. */
    List<Begun> before(Instant then) {
        return moves.find(lt("at", Date.from(then))).map(it -> new Begun(new BookingId(it.getString("_id")),
                new GatheringCode(it.getString("from")), new BookingId(it.getString("old")),
                new GatheringCode(it.getString("to")), it.getString("by"),
                it.getDate("at")
                .toInstant())).into(new ArrayList<>());
    }
}
