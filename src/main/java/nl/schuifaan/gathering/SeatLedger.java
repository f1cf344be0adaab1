package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static nl.schuifaan.gathering.Ledgers.field;
import static nl.schuifaan.gathering.Ledgers.within;

import com.mongodb.client.model.PushOptions;
import java.util.List;
import nl.schuifaan.conversation.Input.FewerDecided;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Seats in the store. What must hold stands in the condition of each update, never in an earlier read: so it holds with
 * any number of threads and instances. Where an update finds its condition false, the ledger is read and says why.
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
    public SeatsDecided take(BookingId booking, @Nullable ChatId contact, GatheringCode gathering, int adults,
            int children) {
        Party party = Party.of(contact, adults, children, State.GRANTED, clock.instant());
        Bson room = and(unanswered(gathering, booking), size("waiting", 0), gte("free", party.seats()),
                within(contact, party.seats()));
        Ledger granted = ledgers.change(room, booking, Ledgers.all(List.of(
                inc("free", -party.seats()), ledgers.put(booking, party), Ledgers.count(contact, party.seats()))));
        if (granted != null) {
            return granted.answer(booking);
        }
        // Kept, as a crash can repeat the request: granted then, after "full" was said, nobody would come for the
        // seats.
        refuse(unanswered(gathering, booking), booking, contact, booking.text(), party.seats());
        return answer(gathering, booking);
    }

    @Override
    public SeatsDecided waitFor(BookingId booking, @Nullable ChatId contact, GatheringCode gathering, int adults,
            int children) {
        Party party = Party.of(contact, adults, children, State.WAITING, clock.instant());
        Bson unanswered = unanswered(gathering, booking);
        if (ledgers.change(and(unanswered, within(contact, party.seats())), booking, Ledgers.all(List.of(
                push("waiting", booking), ledgers.put(booking, party),
                Ledgers.count(contact, party.seats())))) == null) {
            ledgers.change(and(unanswered, nor(within(contact, party.seats()))), booking,
                    refusal("limited", booking.text()));
        }
        writePlaceDown(gathering, booking);
        return answer(gathering, booking);
    }

    /** Before it is told, so that a repeated request hears the same place. */
    private void writePlaceDown(GatheringCode gathering, BookingId booking) {
        Ledger ledger = ledgers.read(gathering, booking);
        if (ledger != null && ledger.waiting().contains(booking)) {
            ledgers.change(and(Ledgers.asRead(ledger, booking), eq(field(booking) + ".position", 0)), booking,
                    set(field(booking) + ".position", ledger.waiting().indexOf(booking) + 1));
        }
    }

    @Override
    public SeatsDecided change(String request, GatheringCode gathering, BookingId booking, int adults, int children) {
        Party wanted = Party.of(null, adults, children, State.GRANTED, clock.instant());
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            if (ledger == null || ledger.party(booking) == null) {
                return new SeatsDecided(booking, gathering, Outcome.CLOSED, 0, 0);
            }
            SeatsDecided answer = answerToChange(ledger, request, booking);
            if (answer != null) {
                return answer;
            }
            tryToChange(ledger, request, booking, wanted);
        }
    }

    /** What was decided about this change, or null while it has to be. */
    private @Nullable SeatsDecided answerToChange(Ledger ledger, String request, BookingId booking) {
        Party party = ledger.listed(booking);
        if (party.changes().contains(request)) {
            return ledger.answer(booking);
        }
        if (ledger.refused().contains(request) || ledger.limited().contains(request)) {
            return ledger.decided(booking, ledger.refused().contains(request) ? Outcome.FULL : Outcome.LIMIT, 0);
        }
        boolean closed = party.state().over() || ledger.calledOff() != null || !ledger.end().isAfter(clock.instant());
        return closed ? ledger.decided(booking, Outcome.CLOSED, 0) : null;
    }

    /** Grants or refuses it, if nothing came between. */
    private void tryToChange(Ledger ledger, String request, BookingId booking, Party wanted) {
        Party party = ledger.listed(booking);
        int people = wanted.seats() - party.seats();
        int more = party.state().hasSeats() && party.held() == null ? people : 0;
        Bson unchanged = and(Ledgers.asRead(ledger, booking), ne(field(booking) + ".changes", request),
                ne("refused", request), ne("limited", request));
        if (more > 0 && (ledger.free() < more || !ledger.waiting().isEmpty())) {
            ledgers.change(unchanged, booking, refusal("refused", request));
            return;
        }
        List<Bson> change = List.of(inc("free", -more), Ledgers.count(party.chat(), people),
                set(field(booking) + ".adults", wanted.adults()), set(field(booking) + ".children", wanted.children()),
                pushEach(field(booking) + ".changes", List.of(request), new PushOptions().slice(-CHANGES)));
        Bson room = more > 0 ? and(unchanged, size("waiting", 0), gte("free", more)) : unchanged;
        Bson allowed = people > 0 ? within(party.chat(), people) : new Document();
        if (ledgers.change(and(room, allowed), booking, Ledgers.all(change)) == null && people > 0) {
            ledgers.change(and(unchanged, nor(allowed)), booking, refusal("limited", request));
        }
    }

    @Override
    public SeatsDecided accept(GatheringCode gathering, BookingId booking) {
        Bson held = and(Ledgers.open(gathering, clock.instant()), eq(field(booking) + ".state", State.OFFERED.name()),
                eq(field(booking) + ".held", null));
        Ledger ledger =
                ledgers.change(held, booking, combine(Ledgers.state(booking, State.GRANTED), pull("offered", booking)));
        ledger = ledger == null ? ledgers.read(gathering, booking) : ledger;
        Party party = ledger == null ? null : ledger.party(booking);
        if (ledger == null || party == null || party.state().over() || ledger.calledOff() != null) {
            return new SeatsDecided(booking, gathering, Outcome.CLOSED, 0, 0);
        }
        return party.state() == State.GRANTED ? ledger.decided(booking, Outcome.GRANTED, 0)
                : ledger.decided(booking, Outcome.WAITING, party.position());
    }

    @Override
    public FewerDecided acceptFewer(GatheringCode gathering, BookingId booking, int people) {
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (ledger == null || party == null || party.state().over() || ledger.calledOff() != null
                    || !ledger.end().isAfter(clock.instant())) {
                return new FewerDecided(booking, gathering, Outcome.CLOSED, 0, 0);
            } else if (party.held() == null || party.held() != people || party.state() != State.OFFERED) {
                Outcome outcome = party.state() == State.GRANTED ? Outcome.GRANTED : Outcome.WAITING;
                return new FewerDecided(booking, gathering, outcome, party.adults(), party.children());
            }
            tryToTakeFewer(ledger, booking, party, Math.min(people, party.seats()));
        }
    }

    private void tryToTakeFewer(Ledger ledger, BookingId booking, Party party, int people) {
        int adults = Math.min(party.adults(), people);
        String field = field(booking);
        ledgers.change(and(Ledgers.asRead(ledger, booking), eq("calledOff", null)), booking,
                Ledgers.all(List.of(Ledgers.state(booking, State.GRANTED), pull("offered", booking),
                set(field + ".adults", adults), set(field + ".children", people - adults), unset(field + ".held"),
                inc("free", party.taken() - people), Ledgers.count(party.chat(), people - party.seats()))));
    }

    @Override
    public void keepWaiting(GatheringCode gathering, BookingId booking) {
        boolean waits = false;
        while (!waits) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            waits = ledger == null || party == null || party.held() == null || party.state() != State.OFFERED
                    || ledgers.waitOn(gathering, booking);
        }
    }

    @Override
    public void giveBack(GatheringCode gathering, BookingId booking) {
        boolean given = false;
        while (!given) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (ledger == null || party == null || party.state().over() || ledger.off(clock.instant())) {
                return;
            }
            given = ledgers.end(ledger, booking, State.CANCELLED);
        }
    }

    /** The gathering, if it takes requests and this one was not answered yet. */
    private Bson unanswered(GatheringCode gathering, BookingId booking) {
        return and(Ledgers.open(gathering, clock.instant()), exists(field(booking), false), ne("refused", booking),
                ne("limited", booking));
    }

    /** Writes down which of the two it was, if the request still is open. */
    private void refuse(Bson open, BookingId booking, @Nullable ChatId contact, String request, int people) {
        if (contact == null
                || ledgers.change(and(open, nor(within(contact, people))), booking,
                refusal("limited", request)) == null) {
            ledgers.change(open, booking, refusal("refused", request));
        }
    }

    private static Bson refusal(String list, String request) {
        return pushEach(list, List.of(request), new PushOptions().slice(-REFUSALS));
    }

    private SeatsDecided answer(GatheringCode gathering, BookingId booking) {
        Ledger ledger = ledgers.read(gathering, booking);
        return ledger != null ? ledger.answer(booking) : new SeatsDecided(booking, gathering, Outcome.CLOSED, 0, 0);
    }
}
