package nl.schuifaan.people;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.schuifaan.chat.KnownContacts;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Turn;
import nl.schuifaan.gathering.Moves;
import nl.schuifaan.gathering.Moves.Move;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Offers;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What colleagues change for people: the ledger first, which keeps to its seats, then what the person's own chat
 * remembers; and who has a chat is told.
 */
@Component
public class Rebooking {

    private final Bookings bookings;
    private final Seats seats;
    private final Guests guests;
    private final KnownContacts contacts;
    private final Moves moves;
    private final Offers offers;
    private final OutOfTurn reasons;
    private final TellPeople tell;
    private final BegunMoves begun;
    private final MovableClock clock;

    Rebooking(Bookings bookings, Seats seats, Guests guests, KnownContacts contacts, Moves moves, Offers offers,
            OutOfTurn reasons, TellPeople tell, BegunMoves begun, MovableClock clock) {
        this.bookings = bookings;
        this.seats = seats;
        this.guests = guests;
        this.contacts = contacts;
        this.moves = moves;
        this.offers = offers;
        this.reasons = reasons;
        this.tell = tell;
        this.begun = begun;
        this.clock = clock;
    }

    /**
     * Signs somebody up by hand.
     *
     * @param reason why it is out of turn; empty when it is not
     * @param wait   whether they wait when there are too few seats
     */
    public SeatsDecided add(GatheringCode gathering, GuestEntry entry, int adults, int children, boolean wait,
            String reason,
            String by) {
        Turn turn = !reason.isBlank() ? Turn.OUT_OF_TURN : wait ? Turn.ELSE_WAIT : Turn.IF_FREE;
        SeatsDecided decided = guests.add(gathering, entry, adults, children, turn, by);
        if (turn == Turn.OUT_OF_TURN && decided.outcome() == Outcome.GRANTED) {
            guests.find(decided.booking()).ifPresent(guest ->
                    keep(decided.booking(), gathering, guest.chat(), reason, by));
        }
        return decided;
    }

    /**
     * Changes how many come; more only while there are seats and nobody waits.
     *
     * @param request id of the request: the same one done twice is done once
     */
    public Outcome change(String request, GatheringCode gathering, PersonAtGathering one, int adults, int children,
            String by) {
        if (one.adults() == adults && one.children() == children) {
            return Outcome.GRANTED;
        }
        Outcome outcome = seats.change(request, gathering, one.booking(), adults, children).outcome();
        if ((outcome == Outcome.GRANTED || outcome == Outcome.WAITING) && !one.byHand()) {
            remember(one, booking -> booking.of(adults, children));
            tell.changed(one, gathering, adults, children, by);
        }
        return outcome;
    }

    /** Writes other words down for somebody that was added by hand; without a number the one that is known stays. */
    public void rewrite(PersonAtGathering one, GuestEntry entry) {
        guests.find(one.booking()).ifPresent(guest -> guests.rewrite(one.booking(), entry.number() != null ? entry
                : new GuestEntry(entry.name(), guest.entry().number(), entry.language(), entry.wishes(),
                        entry.note())));
    }

    /** Writes down what somebody with a chat needs, with their own yes to it. */
    public void needs(PersonAtGathering one, List<Wish> wishes, @Nullable String note) {
        remember(one, it -> it.with(new Booking.Wished(wishes, note,
                wishes.contains(Wish.INTERPRETER) ? it.interpreted() : null)));
    }

    /** Gives the seats or the place on the waiting list back. */
    public void cancel(GatheringCode gathering, PersonAtGathering one, String by) {
        seats.giveBack(gathering, one.booking());
        if (!one.byHand() && one.person() != null) {
            contacts.change(one.person(), contact -> contact.without(one.booking()));
            tell.cancelled(one, gathering, by);
        }
    }

    /**
     * Moves a party to another gathering: seats there first, then those here are given back. Pressed twice it is one
     * move; after a death {@link UnfinishedMoves} finishes what was begun.
     *
     * @return what was decided there; unless it was granted everything stays as it was. {@code CLOSED} when the party
     *     has cancelled, when it is off or began there, and when it is over here
     */
    public Outcome move(GatheringCode from, PersonAtGathering one, GatheringCode to, String by) {
        Move move = of(one, to);
        if (isLate(from, to) || !move.begun() && one.group() == PersonAtGathering.Group.CANCELLED) {
            return Outcome.CLOSED;
        }
        begun.begin(move.booking(), from, one.booking(), to, by, clock.instant());
        Outcome outcome = one.byHand()
                ? guests.move(one.booking(), move, to, one.adults(), one.children(), by).outcome()
                : move(from, one, move.booking(), to, by);
        begun.end(move.booking());
        return outcome;
    }

    private Move of(PersonAtGathering one, GatheringCode to) {
        return moves.of(one.byHand() ? Guests.BOOKING : "moved-", one.booking(), to);
    }

    /** A page of long ago changes nothing in what is off or was. */
    private boolean isLate(GatheringCode from, GatheringCode to) {
        Instant now = clock.instant();
        return bookings.find(to).filter(it -> it.calledOff() == null && it.start().isAfter(now)).isEmpty()
                || bookings.find(from).filter(it -> it.end().isAfter(now)).isEmpty();
    }

    /** Finishes a move; one that has no seats there yet was not begun, and is none. */
    void finish(GatheringCode from, PersonAtGathering one, GatheringCode to, String by) {
        if (of(one, to).begun()) {
            move(from, one, to, by);
        }
    }

    private Outcome move(GatheringCode from, PersonAtGathering one, BookingId there, GatheringCode to, String by) {
        Outcome outcome = seats.take(there, one.person(), to.inCapitals(), one.adults(),
                one.children()).outcome();
        if (outcome == Outcome.GRANTED) {
            moves.bringPartner(from, one.booking(), to, there);
            seats.giveBack(from, one.booking());
            LocalDateTime ends = MovableClock.local(ends(to));
            if (one.person() != null) {
                contacts.change(one.person(), contact -> moved(contact, one, there, to, ends));
            }
            tell.moved(there, one, from, to, by);
        }
        return outcome;
    }

    private static Contact moved(Contact contact, PersonAtGathering one, BookingId there, GatheringCode to,
            LocalDateTime ends) {
        if (contact.booking(there).isPresent()) {
            return contact.without(one.booking());
        }
        Booking old = contact.booking(one.booking()).orElse(null);
        Booking booking = old == null
                ? new Booking(there, to, one.adults(), one.children(), Booking.Who.oneself(one.name()), ends)
                : new Booking(there, to, old.adults(), old.children(), old.who(), ends).with(old.wished());
        return contact.without(one.booking()).with(booking);
    }

    /**
     * Gives a party that waits seats that are free, whatever its place, and tells it.
     *
     * @param reason kept for colleagues to see
     * @return {@code GRANTED}, {@code FULL}, or {@code CLOSED} when it does not wait
     */
    public Outcome give(GatheringCode gathering, PersonAtGathering one, String reason, String by) {
        Outcome outcome = offers.give(gathering, one.booking(), clock.instant());
        if (outcome == Outcome.GRANTED) {
            keep(one.booking(), gathering, one.person(), reason, by);
        }
        return outcome;
    }

    private void keep(BookingId booking, GatheringCode gathering, @Nullable ChatId person, String reason, String by) {
        reasons.keep(booking, gathering, person, ends(gathering), reason.strip(), by);
    }

    private Instant ends(GatheringCode gathering) {
        return bookings.find(gathering).map(Bookings.GatheringSchedule::end).orElseGet(clock::instant);
    }

    private void remember(PersonAtGathering one, UnaryOperator<Booking> change) {
        if (one.person() != null) {
            contacts.change(one.person(), contact -> contact.booking(one.booking()).map(change).map(contact::with)
                    .orElse(contact));
        }
    }
}
