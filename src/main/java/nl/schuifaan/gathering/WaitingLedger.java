package nl.schuifaan.gathering;

import static nl.schuifaan.gathering.Ledgers.field;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The waiting list in the seat ledger. Each change is one update, under the condition that what led to it still holds. */
@Component
class WaitingLedger implements WaitingList {

    private final MongoTemplate mongo;
    private final Ledgers ledgers;
    private final MovableClock clock;

    WaitingLedger(MongoTemplate mongo, MovableClock clock, ProgrammeSnapshot programme) {
        this.mongo = mongo;
        this.ledgers = new Ledgers(mongo, programme);
        this.clock = clock;
    }

    @Override
    public List<String> withSeatsToOffer() {
        Query query = Query.query(where("free").gt(0).and("waiting.0").exists(true).and("start").gt(clock.instant()).and("calledOff").is(null));
        query.fields().include(Ledgers.HEAD);
        return mongo.find(query, Ledger.class).stream().map(Ledger::code).toList();
    }

    @Override
    public Optional<Offer> offer(String gathering, Instant until) {
        while (true) {
            Ledger ledger = ledgers.read(gathering);
            String next = ledger == null || ledger.calledOff() != null ? null
                    : ledger.waiting().stream().filter(booking -> fits(ledger, booking)).findFirst().orElse(null);
            if (ledger == null || next == null) {
                return Optional.empty();
            }
            Party party = ledger.party(next);
            if (ledgers.change(nothingCameBetween(ledger, next), next, hold(ledger, next, party, until)) != null) {
                return Optional.of(new Offer(gathering, next, party.contact(), until));
            }
        }
    }

    private static boolean fits(Ledger ledger, String booking) {
        Party party = ledger.party(booking);
        return party != null && party.seats() <= ledger.free();
    }

    private static List<String> passed(Ledger ledger, String next) {
        return ledger.waiting().subList(0, ledger.waiting().indexOf(next));
    }

    /** With more seats free, or fewer people in a party that is passed, it would be another's turn. */
    private static Criteria nothingCameBetween(Ledger ledger, String next) {
        Criteria same = Ledgers.asRead(ledger, next).and("free").is(ledger.free()).and("waiting").is(ledger.waiting());
        for (String booking : passed(ledger, next)) {
            Party party = ledger.party(booking);
            if (party != null) {
                same = Ledgers.asRead(same, booking, party);
            }
        }
        return same;
    }

    private Update hold(Ledger ledger, String next, Party party, Instant until) {
        Update hold = new Update().inc("free", -party.seats()).pull("waiting", next).push("offered", next)
                .set(field(next) + ".state", State.OFFERED).set(field(next) + ".until", until);
        for (String booking : passed(ledger, next)) {
            hold.inc(field(booking) + ".passed", 1).set(field(booking) + ".passedAt", clock.instant());
        }
        return hold;
    }

    @Override
    public List<Offer> standing() {
        Query query = Query.query(where("offered.0").exists(true).and("end").gt(clock.instant()).and("calledOff").is(null));
        query.fields().include(Ledgers.HEAD).include("bookings");
        return mongo.find(query, Ledger.class).stream().flatMap(ledger -> ledger.offered().stream().map(booking -> {
            Party party = ledger.party(booking);
            return new Offer(ledger.code(), booking, party.contact(), party.until() == null ? ledger.start() : party.until());
        })).toList();
    }

    @Override
    public boolean lapse(String gathering, String booking) {
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (ledger == null || party == null || party.state() != State.OFFERED || !timeIsOver(party)) {
                return party != null && party.state() == State.LAPSED;
            }
            Update lapse = new Update().set(field(booking) + ".state", State.LAPSED).pull("offered", booking)
                    .inc("free", party.seats());
            if (ledgers.change(Ledgers.asRead(ledger, booking), booking, lapse) != null) {
                return true;
            }
            if (ledger.calledOff() != null) {
                return false;
            }
        }
    }

    private boolean timeIsOver(Party party) {
        return party.until() != null && !party.until().isAfter(clock.instant());
    }

    @Override
    public Outcome give(String gathering, String booking) {
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (ledger == null || party == null || party.state().over() || ledger.calledOff() != null) {
                return Outcome.CLOSED;
            } else if (party.state() == State.GRANTED) {
                return Outcome.GRANTED;
            } else if (party.state() == State.WAITING && party.seats() > ledger.free()) {
                return Outcome.FULL;
            }
            if (ledgers.change(free(ledger, booking, party), booking, grant(booking, party)) != null) {
                return Outcome.GRANTED;
            }
        }
    }

    private static Criteria free(Ledger ledger, String booking, Party party) {
        Criteria same = Ledgers.asRead(ledger, booking);
        return party.state() == State.WAITING ? same.and("free").gte(party.seats()) : same;
    }

    private static Update grant(String booking, Party party) {
        Update grant = new Update().set(field(booking) + ".state", State.GRANTED).pull("waiting", booking).pull("offered", booking);
        return party.state() == State.WAITING ? grant.inc("free", -party.seats()) : grant;
    }
}
