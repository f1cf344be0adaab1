package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static nl.schuifaan.gathering.Ledgers.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The waiting list in the seat ledger. Each change is one update, under the condition that what led to it still holds.
 */
@Component
class WaitingLedger implements WaitingList {

    /** So long before the start seats go on to whoever can still come. */
    private static final Duration LAST_CALL = Duration.ofHours(2);

    private final Ledgers ledgers;
    private final MovableClock clock;

    WaitingLedger(MongoTemplate mongo, MovableClock clock, ProgrammeSnapshot programme) {
        this.ledgers = new Ledgers(mongo, programme);
        this.clock = clock;
    }

    @Override
    public List<GatheringCode> withSeatsToOffer() {
        return ledgers.find(and(gt("free", 0), exists("waiting.0"), gt("start", clock.instant()),
                eq("calledOff", null), ne("state", Publication.HIDDEN.name())), List.of())
                .stream().map(Ledger::code).toList();
    }

    @Override
    public Optional<SeatOffer> offer(GatheringCode gathering, Instant until) {
        while (true) {
            Ledger ledger = ledgers.read(gathering);
            BookingId next = ledger == null || ledger.calledOff() != null ? null
                    : ledger.waiting().stream().filter(booking -> fits(ledger, booking)).findFirst().orElse(null);
            if (ledger == null || next == null) {
                return Optional.empty();
            }
            Party party = ledger.listed(next);
            Instant held = held(ledger, next, until);
            if (ledgers.change(nothingCameBetween(ledger, next), next, hold(ledger, next, party, held)) != null) {
                return Optional.of(new SeatOffer(gathering, next, party.chat(), held));
            }
        }
    }

    /** Who was written down by a colleague has no chat to answer in: they are rung, so the seats wait for that. */
    private static Instant held(Ledger ledger, BookingId booking, Instant until) {
        Instant late = ledger.start().minus(LAST_CALL);
        return booking.text().startsWith(Guests.BOOKING) && late.isAfter(until) ? late : until;
    }

    @Override
    public Optional<SeatOffer> offerFewer(GatheringCode gathering, Instant until) {
        while (true) {
            Ledger ledger = ledgers.read(gathering);
            BookingId next = ledger == null || ledger.calledOff() != null ? null : askable(ledger);
            if (ledger == null || next == null) {
                return Optional.empty();
            }
            Bson hold = combine(set("free", 0), pull("waiting", next), push("offered", next),
                    Ledgers.state(next, State.OFFERED), set(field(next) + ".until", until),
                    set(field(next) + ".held", ledger.free()));
            if (ledgers.change(nothingCameBetween(ledger, next), next, hold) != null) {
                return Optional.of(new SeatOffer(gathering, next, ledger.listed(next).chat(), until, ledger.free()));
            }
        }
    }

    /** The first that can be asked to come with fewer, if nobody before it fits; null when there is none. */
    private static @Nullable BookingId askable(Ledger ledger) {
        for (BookingId booking : ledger.waiting()) {
            if (fits(ledger, booking)) {
                return null;
            } else if (ledger.listed(booking).mayBeFewer(ledger.free()) && !booking.text().startsWith(Guests.BOOKING)) {
                return booking;
            }
        }
        return null;
    }

    private static boolean fits(Ledger ledger, BookingId booking) {
        Party party = ledger.party(booking);
        return party != null && party.seats() <= ledger.free();
    }

    private static List<BookingId> passed(Ledger ledger, BookingId next) {
        return ledger.waiting().subList(0, ledger.waiting().indexOf(next));
    }

    /** With more seats free, or fewer people in a party that is passed, it would be another's turn. */
    private static Bson nothingCameBetween(Ledger ledger, BookingId next) {
        List<Bson> same = new ArrayList<>(List.of(Ledgers.asRead(ledger, next), eq("free", ledger.free()),
                eq("waiting", ledger.waiting())));
        for (BookingId booking : passed(ledger, next)) {
            Party party = ledger.party(booking);
            if (party != null) {
                same.add(Ledgers.same(booking, party));
            }
        }
        return and(same);
    }

    private Bson hold(Ledger ledger, BookingId next, Party party, Instant until) {
        List<Bson> hold =
                new ArrayList<>(List.of(inc("free", -party.seats()), pull("waiting", next), push("offered", next),
                Ledgers.state(next, State.OFFERED), set(field(next) + ".until", until)));
        for (BookingId booking : passed(ledger, next)) {
            hold.add(inc(field(booking) + ".passed", 1));
            hold.add(set(field(booking) + ".passedAt", clock.instant()));
        }
        return combine(hold);
    }

    @Override
    public List<SeatOffer> standing() {
        return ledgers.find(and(exists("offered.0"), gt("end", clock.instant()), eq("calledOff", null)),
                List.of("bookings"))
                .stream().flatMap(ledger -> ledger.offered().stream().map(booking -> {
            Party party = ledger.listed(booking);
            return new SeatOffer(ledger.code(), booking, party.chat(), party.until() == null ? ledger.start()
                    : party.until(), party.held() == null ? 0 : party.held());
        })).toList();
    }

    @Override
    public boolean lapse(GatheringCode gathering, BookingId booking) {
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (ledger == null || party == null || party.state() != State.OFFERED || !timeIsOver(party)) {
                return party != null && party.state() == State.LAPSED;
            }
            if (ledger.calledOff() != null) {
                return false;
            } else if (party.held() != null) {
                ledgers.waitOn(gathering, booking);
            } else if (ledgers.end(ledger, booking, State.LAPSED)) {
                return true;
            }
        }
    }

    private boolean timeIsOver(Party party) {
        return party.until() != null && !party.until().isAfter(clock.instant());
    }

    @Override
    public Outcome give(GatheringCode gathering, BookingId booking) {
        while (true) {
            Ledger ledger = ledgers.read(gathering, booking);
            Party party = ledger == null ? null : ledger.party(booking);
            if (ledger == null || party == null || party.state().over() || ledger.calledOff() != null) {
                return Outcome.CLOSED;
            } else if (party.state() == State.GRANTED) {
                return Outcome.GRANTED;
            } else if (party.seats() - party.taken() > ledger.free()) {
                return Outcome.FULL;
            }
            if (ledgers.change(free(ledger, booking, party), booking, grant(booking, party)) != null) {
                return Outcome.GRANTED;
            }
        }
    }

    private static Bson free(Ledger ledger, BookingId booking, Party party) {
        Bson same = Ledgers.asRead(ledger, booking);
        int more = party.seats() - party.taken();
        return more > 0 ? and(same, gte("free", more)) : same;
    }

    private static Bson grant(BookingId booking, Party party) {
        Bson grant = combine(Ledgers.state(booking, State.GRANTED), pull("waiting", booking), pull("offered", booking));
        return combine(grant, unset(field(booking) + ".held"), inc("free", party.taken() - party.seats()));
    }
}
