package nl.schuifaan.people;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.gathering.WaitingReason;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A party at a gathering, with what is known of whoever signed it up.
 *
 * @param booking  id of the booking
 * @param person   id under which everything of this person is found; null once they were forgotten
 * @param name     first name; null when none was given, or it is no longer kept
 * @param channel  {@code telegram}, {@code sms} or {@code simulator}; {@code hand} for who was written down by a
 *                 colleague, empty when it is not known any more
 * @param wishes   what they need
 * @param note     which allergy, or what else they need; null when nothing was said
 * @param place    on the waiting list, from 1; 0 when it does not wait, or seats are held for it
 * @param why      of one that waits: why it is next, or is not
 * @param came     whether they were there; null when nobody has noted it
 * @param number   whether a telephone number is known
 * @param interpreted the language that an interpreter was asked for; null when none was
 * @param writable whether a message can be sent to them
 */
public record PersonAtGathering(BookingId booking, @Nullable ChatId person, @Nullable String name, int adults,
        int children,
        String channel, Language language, List<Wish> wishes, @Nullable String note, State state, Instant asked,
        int place, @Nullable WaitingReason why, int passed, @Nullable Boolean came, boolean number,
        @Nullable Language interpreted, boolean writable) {

    /** What stands for the channel of who was written down by a colleague. */
    public static final String BY_HAND = "hand";

    /** The three groups in which people are shown. */
    public enum Group { COMES, WAITS, CANCELLED }

    public int people() {
        return adults + children;
    }

    /** Whether nothing was said of what they need. */
    public boolean needsNothing() {
        return wishes.isEmpty() && note == null;
    }

    public Group group() {
        return switch (state) {
            case GRANTED -> Group.COMES;
            case WAITING, OFFERED -> Group.WAITS;
            case CANCELLED, LAPSED -> Group.CANCELLED;
        };
    }

    /** How it stands with one that waits: who was written down by a colleague is to be rung, not waited for. */
    public String turn() {
        return byHand() && why == WaitingReason.OFFERED ? "RING" : String.valueOf(why);
    }

    public boolean byHand() {
        return channel.equals(BY_HAND);
    }
}
