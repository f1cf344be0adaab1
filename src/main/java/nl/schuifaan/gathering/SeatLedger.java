package nl.schuifaan.gathering;

import static nl.schuifaan.gathering.Ledgers.field;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Seats in the store. What must hold stands in the condition of each update, never in an earlier read: so it holds with any
 * number of threads and instances. Where an update finds its condition false, the ledger is read and says why.
 */
@Component
class SeatLedger implements Seats {

    /** Refusals kept for a gathering: more than there are requests under way when a program dies. */
    private static final int REFUSALS = 500;

    /** Changes kept for a booking, for the same reason: one chat asks for one thing at a time. */
    private static final int CHANGES = 20;

    private final Ledgers ledgers;
    private final MovableClock clock;

    SeatLedger(MongoTemplate mongo, MovableClock clock, ProgrammeSnapshot programme) {
        this.ledgers = new Ledgers(mongo, programme);
        this.clock = clock;
    }

    @Override
    public SeatsDecided take(String booking, String contact, String gathering, int adults, int children) {
        Party party = party(contact, adults, children, State.GRANTED);
        Criteria room = unanswered(gathering, booking).and("waiting").size(0).and("free").gte(party.seats());
        Ledger granted = ledgers.change(room, booking, new Update().inc("free", -party.seats()).set(field(booking), party));
        if (granted != null) {
            return granted.answer(booking);
        }
        // Kept, as a crash can repeat the request: granted then, after "full" was said, nobody would come for the seats.
        ledgers.change(unanswered(gathering, booking), booking, refusal(booking));
        return answer(gathering, booking);
    }

    @Override
    public SeatsDecided waitFor(String booking, String contact, String gathering, int adults, int children) {
        Party party = party(contact, adults, children, State.WAITING);
        ledgers.change(unanswered(gathering, booking), booking, new Update().push("waiting", booking).set(field(booking), party));
        Ledger ledger = ledgers.read(gathering, booking);
        if (ledger != null && ledger.waiting().contains(booking)) {
            // Written down before it is told, so that a repeated request hears the same place.
            ledgers.change(Ledgers.asRead(ledger, booking).and(field(booking) + ".position").is(0), booking,
                    new Update().set(field(booking) + ".position", ledger.waiting().indexOf(booking) + 1));
        }
        return answer(gathering, booking);
    }

    @Override
    public SeatsDecided change(String request, String gathering, String booking, int adults, int children) {
        Party wanted = party("", adults, children, State.GRANTED);
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            SeatsDecided answer = answerToChange(ledger, request, gathering, booking);
            if (answer != null) {
                return answer;
            }
            tryToChange(ledger, request, booking, wanted);
        }
    }

    /** What was decided about this change, or null while it has to be. */
    private @Nullable SeatsDecided answerToChange(
            @Nullable Ledger ledger, String request, String gathering, String booking) {
        Party party = ledger == null ? null : ledger.party(booking);
        if (party == null) {
            return new SeatsDecided(booking, gathering, Outcome.CLOSED, 0, 0);
        }
        if (party.changes().contains(request)) {
            return ledger.answer(booking);
        }
        if (ledger.refused().contains(request)) {
            return ledger.decided(booking, Outcome.FULL, 0);
        }
        boolean closed = party.state().over() || ledger.calledOff() != null || !ledger.end().isAfter(clock.instant());
        return closed ? ledger.decided(booking, Outcome.CLOSED, 0) : null;
    }

    /** Grants or refuses it, if nothing came between. */
    private void tryToChange(Ledger ledger, String request, String booking, Party wanted) {
        Party party = ledger.party(booking);
        int more = party.state().hasSeats() ? wanted.seats() - party.seats() : 0;
        Criteria unchanged = Ledgers.asRead(ledger, booking).and(field(booking) + ".changes").ne(request).and("refused").ne(request);
        if (more > 0 && (ledger.free() < more || !ledger.waiting().isEmpty())) {
            ledgers.change(unchanged, booking, refusal(request));
            return;
        }
        Update change = new Update().inc("free", -more)
                .set(field(booking) + ".adults", wanted.adults()).set(field(booking) + ".children", wanted.children());
        change.push(field(booking) + ".changes").slice(-CHANGES).each(request);
        ledgers.change(more > 0 ? unchanged.and("waiting").size(0).and("free").gte(more) : unchanged, booking, change);
    }

    @Override
    public SeatsDecided accept(String gathering, String booking) {
        Criteria held = Ledgers.open(gathering, clock.instant()).and(field(booking) + ".state").is(State.OFFERED);
        Update accept = new Update().set(field(booking) + ".state", State.GRANTED).pull("offered", booking);
        Ledger ledger = ledgers.change(held, booking, accept);
        ledger = ledger == null ? ledgers.read(gathering, booking) : ledger;
        Party party = ledger == null ? null : ledger.party(booking);
        if (ledger == null || party == null || party.state().over() || ledger.calledOff() != null) {
            return new SeatsDecided(booking, gathering, Outcome.CLOSED, 0, 0);
        }
        return party.state() == State.GRANTED ? ledger.decided(booking, Outcome.GRANTED, 0)
                : ledger.decided(booking, Outcome.WAITING, party.position());
    }

    @Override
    public void giveBack(String gathering, String booking) {
        boolean given = false;
        while (!given) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (party == null || party.state().over() || ledger.calledOff() != null) {
                return;
            }
            Update cancel = new Update().set(field(booking) + ".state", State.CANCELLED)
                    .pull("waiting", booking).pull("offered", booking);
            given = null != ledgers.change(Ledgers.asRead(ledger, booking), booking,
                    party.state().hasSeats() ? cancel.inc("free", party.seats()) : cancel);
        }
    }

    private Party party(String contact, int adults, int children, State state) {
        return new Party(contact, adults, children, state, clock.instant(), 0, List.of(), null, null, null, null);
    }

    /** The gathering, if it takes requests and this one was not answered yet. */
    private Criteria unanswered(String gathering, String booking) {
        return Ledgers.open(gathering, clock.instant()).and(field(booking)).exists(false).and("refused").ne(booking);
    }

    private static Update refusal(String request) {
        return new Update().push("refused").slice(-REFUSALS).each(request);
    }

    private SeatsDecided answer(String gathering, String booking) {
        Ledger ledger = ledgers.read(gathering, booking);
        return ledger != null ? ledger.answer(booking) : new SeatsDecided(booking, gathering, Outcome.CLOSED, 0, 0);
    }
}
