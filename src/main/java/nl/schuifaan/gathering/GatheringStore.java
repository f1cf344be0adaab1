package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The gatherings in the store, without their bookings. Their seats are the {@link SeatLedger}'s. */
@Component
class GatheringStore {

    /** What an organiser writes, but for time, place and number of seats. */
    private static final List<String> CONTENT = List.of("kind", "title", "about", "storyteller", "spoken",
            "interpreters", "audience", "dinner", "margin", "survey", "practical", "options");

    /** Code of the one that it was copied from, for all that were made together and for that one. */
    private static final String SERIES = "series";

    private final MongoTemplate mongo;

    GatheringStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param code in small or capital letters */
    Optional<Gathering> find(GatheringCode code) {
        return find(Query.query(Criteria.where("_id").is(code.inCapitals()))).stream().findFirst();
    }

    /** All of them, the earliest first. */
    List<Gathering> list() {
        return find(new Query().with(Sort.by("start", "_id")));
    }

    private List<Gathering> find(Query query) {
        query.fields().exclude("bookings", "refused", "limited", "perChat");
        return mongo.find(query, Gathering.class);
    }

    /**
     * Those of the same series that begin later, without what was called off; none where it is in no series. It stays
     * in it whatever becomes of its day and its title.
     */
    List<Gathering> following(Gathering one) {
        Document found = Objects.requireNonNull(mongo.execute(Gathering.COLLECTION, gatherings ->
                gatherings.find(eq("_id", one.code())).projection(Projections.include(SERIES)).first()));
        return found.getString(SERIES) == null ? List.of() : find(Query.query(Criteria.where(SERIES)
                .is(found.getString(SERIES)).and("calledOff").is(null).and("start").gt(one.start()))
                .with(Sort.by("start", "_id")));
    }

    /** Puts gatherings into the series of another; where it is in none, into one that begins with it. */
    void join(GatheringCode code, List<GatheringCode> codes) {
        mongo.execute(Gathering.COLLECTION, gatherings -> {
            gatherings.updateOne(and(eq("_id", code), exists(SERIES, false)), Updates.set(SERIES, code));
            Document first = gatherings.find(eq("_id", code)).projection(Projections.include(SERIES)).first();
            return first == null ? null
                    : gatherings.updateMany(in("_id", codes), Updates.set(SERIES, first.getString(SERIES)));
        });
    }

    /** @return false when there is one with that code already */
    boolean insert(Gathering gathering) {
        try {
            mongo.insert(gathering);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Changes a gathering if nobody changed it since it was read. */
    boolean change(Gathering before, List<Bson> updates) {
        List<Bson> all = new ArrayList<>(updates);
        all.add(Updates.inc("revision", 1));
        Bson unchanged = and(eq("_id", before.code()), eq("moves", before.moves()), eq("calledOff", null),
                revision(before.revision()));
        return update(unchanged, all);
    }

    /** The same for one that may have been called off. */
    boolean restore(Gathering before, List<Bson> updates) {
        List<Bson> all = new ArrayList<>(updates);
        all.add(Updates.inc("revision", 1));
        return update(and(eq("_id", before.code()), revision(before.revision()), exists("undo")), all);
    }

    private boolean update(Bson unchanged, List<Bson> updates) {
        return Objects.requireNonNull(mongo.execute(Gathering.COLLECTION,
                gatherings -> gatherings.updateOne(unchanged, Updates.combine(updates)).getModifiedCount() == 1));
    }

    private static Bson revision(int revision) {
        return revision == 0 ? in("revision", null, 0) : eq("revision", revision);
    }

    /**
     * What changes in texts and numbers. What was granted stays granted: with a lower limit fewer are free, if need be
     * less than none.
     */
    List<Bson> content(Gathering before, GatheringContent after) {
        Document fields = new Document();
        mongo.getConverter().write(Gathering.of(after, before.slot(), before.uid(), Publication.PUBLISHED), fields);
        List<Bson> updates = new ArrayList<>();
        for (String field : CONTENT) {
            Object value = fields.get(field);
            updates.add(value == null ? Updates.unset(field) : Updates.set(field, value));
        }
        int limit = after.capacity().limit();
        if (limit != before.limit()) {
            updates.add(Updates.set("limit", limit));
            updates.add(Updates.inc("free", limit - before.limit()));
        }
        return updates;
    }

    /** Whether anything of it would change. */
    static boolean differs(Gathering before, GatheringContent after) {
        return !Objects.equals(before.content(), after);
    }
}
