package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Parties as the ledgers in the store have them. */
@Component
class LedgerBookings implements Bookings {

    private final MongoTemplate mongo;
    private final GatheringStore gatherings;
    private final MovableClock clock;

    LedgerBookings(MongoTemplate mongo, GatheringStore gatherings, MovableClock clock) {
        this.mongo = mongo;
        this.gatherings = gatherings;
        this.clock = clock;
    }

    @Override
    public List<GatheringSchedule> occasions() {
        Query query = Query.query(where("end").gt(clock.instant()));
        query.fields().exclude("bookings", "refused");
        return mongo.find(query, Gathering.class).stream().map(LedgerBookings::occasion).toList();
    }

    @Override
    public Optional<GatheringSchedule> find(GatheringCode gathering) {
        return gatherings.find(gathering).map(LedgerBookings::occasion);
    }

    private static GatheringSchedule occasion(Gathering it) {
        return new GatheringSchedule(it.code(), it.start(), it.end(), it.place(), it.moves(), it.movedAt(),
                it.calledOff(), it.undo() == null ? null : it.undo().until(), it.options().reminderHours());
    }

    @Override
    public List<Party> of(GatheringCode gathering) {
        Query query = Query.query(where("_id").is(gathering.inCapitals()));
        query.fields().include("start", "end", "free", "bookings");
        Ledger ledger = mongo.findOne(query, Ledger.class);
        return ledger == null ? List.of() : ledger.bookings().entrySet().stream()
                .map(entry -> party(Ledger.booking(entry.getKey()), entry.getValue())).toList();
    }

    private static Party party(BookingId booking, Ledger.Party it) {
        return new Party(booking, it.chat(), it.adults(), it.children(), State.valueOf(it.state().name()), it.at(),
                it.passed() == null ? 0 : it.passed(), it.passedAt(), it.came());
    }
}
