package nl.schuifaan.gathering;

import nl.schuifaan.conversation.Input.FewerDecided;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * The seat ledger of each gathering. Every change to it is one atomic update against the limit.
 *
 * <p>A request may be repeated under its own id as often as a crash makes it so: it has its effect once, and is
 * answered as before. A gathering that is not known or has ended answers {@code CLOSED}.
 */
public interface Seats {

    /**
     * Grants seats if enough are free and nobody waits. Asked again under the same id, it answers what it answered
     * before, also when the booking has been cancelled since.
     *
     * @param booking id of the request, unique over all chats
     * @param contact id of the chat it is for
     * @throws IllegalArgumentException if a number is negative or both are 0
     */
    SeatsDecided take(BookingId booking, @Nullable ChatId contact, GatheringCode gathering, int adults, int children);

    /**
     * Puts the booking at the end of the waiting list, once.
     *
     * @throws IllegalArgumentException if a number is negative or both are 0
     */
    SeatsDecided waitFor(BookingId booking, @Nullable ChatId contact, GatheringCode gathering, int adults,
            int children);

    /**
     * Changes how many come on a booking. Fewer is always granted; more only if enough seats are free and nobody waits,
     * else the answer is {@code FULL} and the booking stays as it was. A party on the waiting list keeps its place. A
     * cancelled booking cannot be changed: {@code CLOSED}.
     *
     * @param request id of this request, unique over all chats
     * @param booking the id under which the seats were taken; the answer names it too
     * @throws IllegalArgumentException if a number is negative or both are 0
     */
    SeatsDecided change(String request, GatheringCode gathering, BookingId booking, int adults, int children);

    /**
     * Takes the seats that are held for a party. A yes that comes late counts as long as they are still held.
     *
     * @return {@code GRANTED}, also when asked again; {@code WAITING} when nothing was offered; else {@code CLOSED}
     */
    SeatsDecided accept(GatheringCode gathering, BookingId booking);

    /**
     * Takes the seats that are held for a party and are fewer than it waits for: from then on it is as many people. The
     * adults among them come first, as nobody said who stays at home. A yes that comes late counts as long as they are
     * still held.
     *
     * @param people how many seats were offered
     */
    FewerDecided acceptFewer(GatheringCode gathering, BookingId booking, int people);

    /** Lets seats go on that are fewer than a party waits for; it keeps its place. Repeating it changes nothing. */
    void keepWaiting(GatheringCode gathering, BookingId booking);

    /** Gives seats or the place on the waiting list back; repeating it changes nothing. */
    void giveBack(GatheringCode gathering, BookingId booking);
}
