package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Attendance in the seat ledgers: one more field of a booking, which the seats themselves do not know. */
@Component
class AttendanceLedger implements Attendance {

    private final MongoTemplate mongo;

    AttendanceLedger(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Held> list() {
        Query all = new Query();
        all.fields().exclude("bookings", "refused");
        return mongo.find(all, Gathering.class).stream().map(it -> new Held(it.code(), it.kind(), it.title(), it.place(),
                it.start(), it.end(), Objects.requireNonNullElseGet(it.survey(), () -> Survey.usual(it.kind())))).toList();
    }

    @Override
    public List<Guest> guests(String gathering) {
        List<Guest> guests = new ArrayList<>();
        bookings(gathering).forEach((key, value) -> {
            if (value instanceof Document party && Ledger.State.GRANTED.name().equals(party.getString("state"))) {
                guests.add(new Guest(Ledger.booking(key), party.getString("contact"), party.getBoolean("came")));
            }
        });
        return guests;
    }

    private Document bookings(String gathering) {
        Document found = mongo.getCollection(Gathering.COLLECTION).find(new Document("_id", gathering.toUpperCase(Locale.ROOT)))
                .projection(new Document("bookings", 1)).first();
        return found == null ? new Document() : found.get("bookings", new Document());
    }

    @Override
    public boolean mark(String gathering, String booking, boolean came) {
        return set(gathering, booking, came, null);
    }

    @Override
    public void stayedAway(String gathering, String contact) {
        for (Guest guest : guests(gathering)) {
            if (guest.contact().equals(contact) && guest.came() == null) {
                set(gathering, guest.booking(), false, contact);
            }
        }
    }

    private boolean set(String gathering, String booking, boolean came, @Nullable String unlessTicked) {
        String field = "bookings." + Ledger.key(booking);
        var granted = where("_id").is(gathering.toUpperCase(Locale.ROOT)).and(field + ".state").is(Ledger.State.GRANTED);
        if (unlessTicked != null) {
            granted = granted.and(field + ".came").exists(false);
        }
        return mongo.updateFirst(Query.query(granted), new Update().set(field + ".came", came), Gathering.class).getMatchedCount() == 1;
    }
}
