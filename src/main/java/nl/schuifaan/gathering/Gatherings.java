package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The gatherings in the store: found, and put up from the programme. Their seats are the {@link SeatLedger}'s. */
@Component
class Gatherings {

    /** What a new text never touches: it belongs to the ledger, or to people's calendars. */
    private static final List<String> KEPT = List.of("_id", "_class", "uid", "limit", "free", "waiting");

    private final MongoTemplate mongo;

    Gatherings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param code in small or capital letters */
    Optional<Gathering> find(String code) {
        Query query = Query.query(where("_id").is(code.toUpperCase(Locale.ROOT)));
        query.fields().exclude("bookings", "refused");
        return Optional.ofNullable(mongo.findOne(query, Gathering.class));
    }

    /** Puts it up, or puts it in the place of the one with its code, whose bookings stay. */
    void put(PlannedGathering planned, LocalDate today, Instant now) {
        Optional<Gathering> before = find(planned.code());
        if (before.isPresent()) {
            replace(before.get(), planned, now);
        } else if (!planned.calledOff()) {
            putUp(planned, today);
        }
    }

    private void putUp(PlannedGathering planned, LocalDate today) {
        try {
            mongo.insert(planned.putUp(today, UUID.randomUUID().toString()));
        } catch (DuplicateKeyException _) {
            // Another instance that started at the same moment was first, with the same file.
        }
    }

    private void replace(Gathering before, PlannedGathering planned, Instant now) {
        Document fields = new Document();
        mongo.getConverter().write(planned.instead(before, now), fields);
        KEPT.forEach(fields::remove);
        Update update = Update.fromDocument(new Document("$set", fields));
        mongo.updateFirst(byCode(before), planned.storyteller() == null ? update.unset("storyteller") : update, Gathering.class);
        limit(before, planned.limit());
    }

    /** What was granted stays granted: with a lower limit fewer seats are free, if need be less than none. */
    private void limit(Gathering before, int limit) {
        if (limit != before.limit()) {
            mongo.updateFirst(Query.query(where("_id").is(before.code()).and("limit").is(before.limit())),
                    new Update().set("limit", limit).inc("free", limit - before.limit()), Gathering.class);
        }
    }

    private static Query byCode(Gathering gathering) {
        return Query.query(where("_id").is(gathering.code()));
    }
}
