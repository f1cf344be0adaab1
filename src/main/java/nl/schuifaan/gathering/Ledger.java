package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The part of a gathering's document that says who has which seats. What was not asked for when reading it is empty here.
 *
 * @param free      seats nobody has; below 0 after the organiser lowered the limit under what was granted
 * @param waiting   ids of the bookings that wait, the longest waiting first
 * @param offered   ids of the bookings that seats are held for until they say yes or no
 * @param refused   ids of the last requests that were refused
 * @param bookings  by {@link #key}
 * @param calledOff when we called the gathering off. Its bookings stay as they were: so who cancelled can still be told from
 *                  whom we let down
 */
@Document(Gathering.COLLECTION)
@TypeAlias("gathering")
record Ledger(
        @Id String code, Instant start, Instant end, int free, List<String> waiting, List<String> offered, List<String> refused,
        Map<String, Party> bookings, @Nullable Instant calledOff) {

    Ledger {
        waiting = Objects.requireNonNullElse(waiting, List.of());
        offered = Objects.requireNonNullElse(offered, List.of());
        refused = Objects.requireNonNullElse(refused, List.of());
        bookings = Objects.requireNonNullElse(bookings, Map.of());
    }

    /**
     * A booking's seats. No name and no wish: those are in the person's own chat alone.
     *
     * @param contact  id of the chat
     * @param position place on the waiting list as it was told; 0 when seats were granted, or before it was told
     * @param changes  ids of the last requests that changed the numbers
     * @param until    when seats are held for it: until when
     * @param passed   how often seats went to a smaller party behind it, as it did not fit
     * @param passedAt when that happened last
     * @param came     whether they were there; null when nobody has said
     */
    @TypeAlias("party")
    record Party(String contact, int adults, int children, State state, Instant at, int position, List<String> changes,
            @Nullable Instant until, @Nullable Integer passed, @Nullable Instant passedAt, @Nullable Boolean came) {

        Party {
            if (adults < 0 || children < 0 || adults + children < 1) {
                throw new IllegalArgumentException("a party of " + adults + " adults and " + children + " children");
            }
        }

        int seats() {
            return adults + children;
        }
    }

    /**
     * Where a booking stands. {@code OFFERED}: seats are held for it. {@code LAPSED}: they were, and nobody answered. {@code
     * CANCELLED} and {@code LAPSED} stay in the ledger, so that a request that is repeated late cannot grant again.
     */
    enum State {
        GRANTED, WAITING, OFFERED, LAPSED, CANCELLED;

        /** Whether seats are taken off those that are free. */
        boolean hasSeats() {
            return this == GRANTED || this == OFFERED;
        }

        boolean over() {
            return this == LAPSED || this == CANCELLED;
        }
    }

    /** A booking's id as the name of a field: without the signs that mean something to MongoDB there. */
    static String key(String booking) {
        return booking.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    /** The id of the booking that has this name as a field. */
    static String booking(String key) {
        return key.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }

    @Nullable Party party(String booking) {
        return bookings.get(key(booking));
    }

    /** What the request for this booking was answered; {@code CLOSED} if it never was. */
    SeatsDecided answer(String booking) {
        Party party = party(booking);
        if (party != null) {
            boolean waits = party.state() != State.GRANTED && party.state() != State.CANCELLED || party.position() > 0;
            return decided(booking, waits ? Outcome.WAITING : Outcome.GRANTED, party.position());
        }
        return decided(booking, refused.contains(booking) ? Outcome.FULL : Outcome.CLOSED, 0);
    }

    SeatsDecided decided(String booking, Outcome outcome, int position) {
        return new SeatsDecided(booking, code, outcome, position, Math.max(0, free));
    }
}
