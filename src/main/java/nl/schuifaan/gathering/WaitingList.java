package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.conversation.Input.Outcome;

/**
 * The waiting list of each gathering. Seats that are free go to the first party that fits, in the order in which they
 * came; they are held for it until a deadline. One that does not fit is passed: that is written down, and an organiser
 * can still give it seats. No party is offered seats twice; one that let an offer lapse joins the list anew if it
 * likes.
 */
public interface WaitingList {

    /** Seats held for a party until that moment. */
    record Offer(String gathering, String booking, String contact, Instant until) {}

    /** Codes of the gatherings to come that have both free seats and people who wait. */
    List<String> withSeatsToOffer();

    /**
     * Holds free seats for the first party that fits, in one update. Done again after a crash, it goes on with the
     * next.
     *
     * @param until when they go on to the next, if nobody answered
     * @return empty when nobody who waits fits
     */
    Optional<Offer> offer(String gathering, Instant until);

    /** Every offer that waits for an answer, so that none stays untold. */
    List<Offer> standing();

    /**
     * Lets an offer lapse whose time is over; its seats are free again.
     *
     * @return whether it has lapsed, now or before
     */
    boolean lapse(String gathering, String booking);

    /**
     * Gives a party that waits its seats, whatever its place: an organiser decided so. Never more than are free.
     *
     * @return {@code GRANTED}, {@code FULL}, or {@code CLOSED} when it does not wait
     */
    Outcome give(String gathering, String booking);
}
