package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Attendance in the seat ledgers: one more field of a booking, on which no seat depends. */
@Component
class AttendanceLedger implements Attendance {

    private final MongoTemplate mongo;
    private final Bookings parties;

    AttendanceLedger(MongoTemplate mongo, Bookings parties) {
        this.mongo = mongo;
        this.parties = parties;
    }

    @Override
    public List<HeldGathering> list() {
        Query all = new Query();
        all.fields().exclude("bookings", "refused");
        return mongo.find(all, Gathering.class).stream().map(it -> new HeldGathering(it.code(), it.kind(), it.title(), it.place(),
                it.start(), it.end(), Objects.requireNonNullElseGet(it.survey(), () -> Survey.usual(it.kind())))).toList();
    }

    @Override
    public boolean mark(String gathering, String booking, boolean came) {
        return set(gathering, booking, came, false);
    }

    @Override
    public void stayedAway(String gathering, String contact) {
        parties.of(gathering).stream().filter(party -> party.contact().equals(contact))
                .forEach(party -> set(gathering, party.booking(), false, true));
    }

    private boolean set(String gathering, String booking, boolean came, boolean unlessTicked) {
        String field = Ledgers.field(booking);
        Criteria granted = where("_id").is(gathering.toUpperCase(Locale.ROOT)).and(field + ".state").is(Ledger.State.GRANTED);
        if (unlessTicked) {
            granted = granted.and(field + ".came").exists(false);
        }
        return mongo.updateFirst(Query.query(granted), new Update().set(field + ".came", came), Gathering.class).getMatchedCount() == 1;
    }
}
