package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import nl.schuifaan.gathering.Ledger.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Ledgers read from the store, and changed there under the condition that makes a change safe. */
final class Ledgers {

    static final String[] HEAD = {"start", "end", "free", "waiting", "offered", "calledOff"};

    private final MongoTemplate mongo;
    private final ProgrammeSnapshot programme;

    Ledgers(MongoTemplate mongo, ProgrammeSnapshot programme) {
        this.mongo = mongo;
        this.programme = programme;
    }

    /** The gathering, if it has not ended and was not called off. */
    static Criteria open(String gathering, Instant now) {
        return where("_id").is(gathering).and("end").gt(now).and("calledOff").is(null);
    }

    /** The gathering, if the booking still is as it was read. */
    static Criteria asRead(Ledger ledger, String booking) {
        return asRead(where("_id").is(ledger.code()).and("calledOff").is(null), booking, ledger.party(booking));
    }

    static Criteria asRead(Criteria more, String booking, Party party) {
        return more.and(field(booking) + ".state").is(party.state())
                .and(field(booking) + ".adults").is(party.adults()).and(field(booking) + ".children").is(party.children());
    }

    static String field(String booking) {
        return "bookings." + Ledger.key(booking);
    }

    /** With this booking alone. */
    @Nullable Ledger read(String gathering, String booking) {
        Query query = Query.query(where("_id").is(gathering));
        query.fields().include(HEAD).include("refused", field(booking));
        return mongo.findOne(query, Ledger.class);
    }

    /** With all bookings. */
    @Nullable Ledger read(String gathering) {
        Query query = Query.query(where("_id").is(gathering));
        query.fields().include(HEAD).include("bookings");
        return mongo.findOne(query, Ledger.class);
    }

    /** The ledger after the update, or null if the condition was false. */
    @Nullable Ledger change(Criteria condition, String booking, Update update) {
        Query query = Query.query(condition);
        query.fields().include(HEAD).include(field(booking));
        Ledger after = mongo.findAndModify(query, update, options().returnNew(true), Ledger.class);
        if (after != null) {
            programme.seatsAre(after);
        }
        return after;
    }
}
