package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The part of a gathering's document that says who has which seats. What was not asked for when reading it is empty
 * here.
 *
 * @param free      seats nobody has; below 0 after the organiser lowered the limit under what was granted
 * @param waiting   ids of the bookings that wait, the longest waiting first
 * @param offered   ids of the bookings that seats are held for until they say yes or no
 * @param refused   ids of the last requests that were refused as there were too few seats
 * @param limited   ids of the last requests that were refused as the chat would have too many seats
 * @param bookings  by {@link #key}
 * @param perChat   what each chat has here, by {@link #key}
 * @param calledOff when we called the gathering off. Its bookings stay as they were: so who cancelled can still be told
 *                  from whom we let down
 * @param undo      its last change, where that could be undone
 */
@Document(Gathering.COLLECTION)
@TypeAlias("gathering")
record Ledger(
        @Id GatheringCode code, Instant start, Instant end, int free, List<BookingId> waiting, List<BookingId> offered,
        List<String> refused,
        List<String> limited, Map<String, Party> bookings, Map<String, Share> perChat, @Nullable Instant calledOff,
        Gathering.@Nullable Undo undo) {

    /** People on all bookings of one chat for one gathering; for more there is a human. */
    static final int PEOPLE_PER_CHAT = 10;

    Ledger {
        waiting = Objects.requireNonNullElse(waiting, List.of());
        offered = Objects.requireNonNullElse(offered, List.of());
        refused = Objects.requireNonNullElse(refused, List.of());
        limited = Objects.requireNonNullElse(limited, List.of());
        bookings = Objects.requireNonNullElse(bookings, Map.of());
        perChat = Objects.requireNonNullElse(perChat, Map.of());
    }

    /**
     * A booking's seats. No name and no wish: those are in the person's own chat alone.
     *
     * @param contact  id of the chat; empty when there is none, or none any more
     * @param position place on the waiting list as it was told; 0 when seats were granted, or before it was told
     * @param changes  ids of the last requests that changed the numbers
     * @param until    when seats are held for it: until when
     * @param passed   how often seats went to a smaller party behind it, as it did not fit
     * @param passedAt when that happened last
     * @param came     whether they were there; null when nobody has said
     * @param cameAt   when that was said last
     * @param cameBy   the colleague that said it; null when they did so themselves
     * @param held     seats held for it, when they are fewer than it waits for
     * @param declined the most seats it would rather not come with, as they were fewer
     * @param partner  code of the partner whose link they signed up by, until who came is counted; null without one
     */
    @TypeAlias("party")
    record Party(String contact, int adults, int children, State state, Instant at, int position, List<String> changes,
            @Nullable Instant until, @Nullable Integer passed, @Nullable Instant passedAt, @Nullable Boolean came,
            @Nullable Instant cameAt, @Nullable String cameBy, @Nullable Integer held, @Nullable Integer declined,
            @Nullable String partner) {

        Party {
            if (adults < 0 || children < 0 || adults + children < 1) {
                throw new IllegalArgumentException("a party of " + adults + " adults and " + children + " children");
            }
        }

        /** As it is first written down, for a chat. */
        @Nullable ChatId chat() {
            return ChatId.orNull(contact);
        }

        static Party of(@Nullable ChatId contact, int adults, int children, State state, Instant at) {
            return new Party(Objects.toString(contact, ""), adults, children, state, at, 0, List.of(), null, null, null,
                    null, null, null,
                    null, null, null);
        }

        int seats() {
            return adults + children;
        }

        /** Seats that are not free as they are this party's, or held for it. */
        int taken() {
            return !state.hasSeats() ? 0 : held == null ? seats() : held;
        }

        /** Whether it can be asked to come with so many, which are fewer than it waits for. */
        boolean mayBeFewer(int seats) {
            return seats > 0 && seats < seats() && !contact.isEmpty() && (declined == null || declined < seats);
        }
    }

    /**
     * Where a booking stands. {@code OFFERED}: seats are held for it. {@code LAPSED}: they were, and nobody answered.
     * {@code CANCELLED} and {@code LAPSED} stay in the ledger, the last few of each chat, so that a request that is
     * repeated late cannot grant again.
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
        return booking.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
    }

    /** The id of the booking that has this name as a field. */
    static BookingId booking(String key) {
        return new BookingId(key.replace("%00", "\0").replace("%24", "$").replace("%2E", ".").replace("%25", "%"));
    }

    /** Whether it is off for good: in the minute to undo that, who cancels does so as on any other day. */
    boolean off(Instant now) {
        return calledOff != null && !(undo != null && undo.off() && undo.until().isAfter(now));
    }

    @Nullable Party party(BookingId booking) {
        return bookings.get(key(booking.text()));
    }

    /** The party of a booking that is in it, as those on its lists are. */
    Party listed(BookingId booking) {
        return Objects.requireNonNull(party(booking), "not a booking of this gathering");
    }

    /** What the request for this booking was answered; {@code CLOSED} if it never was. */
    SeatsDecided answer(BookingId booking) {
        Party party = party(booking);
        if (party != null) {
            boolean waits = party.state() != State.GRANTED && party.state() != State.CANCELLED || party.position() > 0;
            return decided(booking, waits ? Outcome.WAITING : Outcome.GRANTED, party.position());
        }
        return decided(booking, limited.contains(booking.text()) ? Outcome.LIMIT
                : refused.contains(booking.text()) ? Outcome.FULL : Outcome.CLOSED, 0);
    }

    SeatsDecided decided(BookingId booking, Outcome outcome, int position) {
        return new SeatsDecided(booking, code, outcome, position, Math.max(0, free));
    }
}
