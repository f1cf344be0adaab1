package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;

/**
 * The waiting list of each gathering. Seats that are free go to the first party that fits, in the order in which they
 * came; they are held for it until a deadline. One that does not fit is passed: that is written down, and an organiser
 * can still give it seats. Before it is passed it is asked whether it comes with as many as are free. No party is
 * offered all its seats twice; one that let such an offer lapse joins the list anew if it likes.
 */
public interface WaitingList {

    /** Codes of the gatherings to come that have both free seats and people who wait. */
    List<GatheringCode> withSeatsToOffer();

    /**
     * Holds free seats for the first party that fits, in one update. Done again after a crash, it goes on with the
     * next.
     *
     * @param until when they go on to the next, if nobody answered
     * @return empty when nobody who waits fits
     */
    Optional<SeatOffer> offer(GatheringCode gathering, Instant until);

    /**
     * Holds all free seats for the first party that waits for more of them and was not asked to come with as many, in
     * one update. Those before it would rather not.
     *
     * @return empty when there is none, or one before it fits
     */
    Optional<SeatOffer> offerFewer(GatheringCode gathering, Instant until);

    /** Every offer that waits for an answer, so that none stays untold. */
    List<SeatOffer> standing();

    /**
     * Lets an offer lapse whose time is over; its seats are free again. A party that was offered fewer seats than it
     * waits for keeps its place.
     *
     * @return whether it has lapsed, now or before, and the party waits no more
     */
    boolean lapse(GatheringCode gathering, BookingId booking);

    /**
     * Gives a party that waits its seats, whatever its place: an organiser decided so. Never more than are free.
     *
     * @return {@code GRANTED}, {@code FULL}, or {@code CLOSED} when it does not wait
     */
    Outcome give(GatheringCode gathering, BookingId booking);
}
