package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Truncate;
import org.jspecify.annotations.Nullable;

/** What can come into a chat: from the person, from the channel, or as the answer to an {@link Effect}. */
public sealed interface Input {

    /** Whether a person did this just now, so that what is said in return is an answer to them. */
    default boolean fromPerson() {
        return true;
    }

    /** What the person does in the chat. */
    sealed interface FromPerson extends Input {}

    /** What the channel tells of the person. */
    sealed interface FromChannel extends Input {}

    /** The answer to an {@link Effect}. */
    sealed interface FromEffect extends Input {}

    /** What nobody in the chat did just now, so that it is no answer to them: it is brought by a letter. */
    sealed interface FromUs extends Input {
        @Override
        default boolean fromPerson() {
            return false;
        }
    }

    /**
     * The chat was opened by a link or a command to begin.
     *
     * @param payload what stood in the link: {@code g-LAAK1}, {@code p-BUURTHUIS}, {@code g-LAAK1_p-BUURTHUIS}, or
     *                nothing
     */
    @StoredAs("opened")
    record Opened(String payload) implements FromPerson {}

    /** A text was typed. Of a longer one than {@link #LONGEST} the beginning is kept. */
    @StoredAs("said")
    record Said(String text) implements FromPerson {

        /** As long as a message can be on Telegram, in UTF-16 units. */
        public static final int LONGEST = 4096;

        public Said {
            text = Truncate.to(LONGEST, text);
        }
    }

    /**
     * A text was typed as a reply to a message of ours.
     *
     * @param text    as of {@link Said}
     * @param buttons what the buttons under that message mean
     */
    @StoredAs("replied")
    record Replied(String text, List<String> buttons) implements FromPerson {
        public Replied {
            text = Truncate.to(Said.LONGEST, text);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button was pressed, however old.
     *
     * @param token what the button means, see {@link Choice}
     */
    @StoredAs("pressed")
    record Pressed(String token) implements FromPerson {}

    /** Something came that is not text, such as a picture or a voice note. */
    @StoredAs("sent")
    record Sent(Kind kind) implements FromPerson {}

    /**
     * Something that is not text came with words of the person's under it.
     *
     * @param text as of {@link Said}
     */
    @StoredAs("captioned")
    record Captioned(Kind kind, String text) implements FromPerson {
        public Captioned {
            text = Truncate.to(Said.LONGEST, text);
        }
    }

    /** What was sent that is not text. */
    enum Kind { VOICE, PICTURE, PLACE, CONTACT, OTHER }

    /** The person blocked us on the channel: nothing can be sent to them. */
    @StoredAs("blocked")
    record Blocked() implements FromChannel {}

    /** The person let us in again after blocking us. */
    @StoredAs("unblocked")
    record Unblocked() implements FromChannel {}

    /**
     * The person sent STOP, or its like, to the operator between us, who acted on it and has answered it already: it
     * holds as STOP does, and nothing is said.
     */
    @StoredAs("opted-out")
    record OptedOut() implements FromChannel {}

    /**
     * The person sent START to the operator between us, who has answered it already: it holds as START does, and
     * nothing is said.
     */
    @StoredAs("opted-in")
    record OptedIn() implements FromChannel {}

    /**
     * The answer to {@link Effect.TakeSeats} or {@link Effect.WaitForSeats}.
     *
     * @param booking  the booking's id, the one by which its seats are given back; that of an effect, so never empty
     * @param position place on the waiting list, from 1; 0 when not waiting
     * @param free     seats free after this
     */
    @StoredAs("seats-decided")
    record SeatsDecided(BookingId booking, GatheringCode gathering, Outcome outcome, int position,
            int free) implements FromEffect {}

    /**
     * The answer to {@link Effect.AcceptFewer}.
     *
     * @param outcome {@code GRANTED}; {@code WAITING} when those seats are held no longer, or {@code CLOSED}
     * @param adults  how many come, when granted
     */
    @StoredAs("fewer-decided")
    record FewerDecided(BookingId booking, GatheringCode gathering, Outcome outcome, int adults,
            int children) implements FromEffect {}

    /**
     * The questions about a gathering are to be put.
     *
     * @param again whether they were put before
     * @param from  the question to go on with, from 0
     */
    @StoredAs("polled")
    record Polled(String poll, boolean again, int from) implements FromUs {}

    /** The time to answer is up. */
    @StoredAs("poll-closed")
    record PollClosed(String poll) implements FromUs {}

    /** There is no open sheet on which an answer could be kept: it has been sent off, or there never was one. */
    @StoredAs("poll-over")
    record PollOver(String poll) implements FromEffect {}

    /**
     * The answer to {@link Effect.LeadTable}.
     *
     * @param gathering whose table they lead; empty when the word is nobody's
     * @param start     local time in The Hague; null when the word is nobody's
     * @param place     name of the house
     * @param language  that organisers noted for them
     */
    @StoredAs("led")
    record Led(@Nullable GatheringCode gathering, @Nullable LocalDateTime start, String place,
            @Nullable Language language) implements FromEffect {}

    /** A facilitator is told of the table, before the evening; the text is in their language. */
    @StoredAs("briefed")
    record Briefed(GatheringCode gathering, String text) implements FromUs {}

    /** A facilitator is asked how it was. */
    @StoredAs("asked-afterwards")
    record AskedAfterwards(GatheringCode gathering) implements FromUs {}

    /** Somebody is asked how old they are and where they live, so that tables are mixed. */
    @StoredAs("asked-to-mix")
    record AskedToMix(GatheringCode gathering) implements FromUs {}

    /** Organisers tell this to many. */
    @StoredAs("announced")
    record Announced(String text, Language language) implements FromUs {}

    /**
     * A human of the organisation answers what this person asked; the text is in their language as the colleague wrote
     * it.
     */
    @StoredAs("answered")
    record Answered(String text) implements FromUs {}

    /** It is time to ask who signed up whether they come. */
    @StoredAs("reminded")
    record Reminded(GatheringCode gathering) implements FromUs {}

    /** A gathering has another time or place. */
    @StoredAs("moved")
    record Moved(GatheringCode gathering) implements FromUs {}

    /**
     * A gathering does not take place.
     *
     * @param start when it would have started, local time in The Hague
     * @param place name of the house
     */
    @StoredAs("called-off")
    record CalledOff(GatheringCode gathering, LocalDateTime start, String place) implements FromUs {}

    /**
     * Seats are held for a booking that waits.
     *
     * @param until local time in The Hague
     */
    @StoredAs("offered")
    record Offered(GatheringCode gathering, BookingId booking, LocalDateTime until) implements FromUs {}

    /**
     * Seats are held for a booking that waits, fewer than it waits for.
     *
     * @param people how many
     * @param until  local time in The Hague
     */
    @StoredAs("offered-fewer")
    record OfferedFewer(GatheringCode gathering, BookingId booking, int people,
            LocalDateTime until) implements FromUs {}

    /** So late no seats are offered any more to those who wait. */
    @StoredAs("waiting-closed")
    record WaitingClosed(GatheringCode gathering) implements FromUs {}

    /** Nobody answered an offer in time: the seats went on to the next. */
    @StoredAs("lapsed")
    record Lapsed(GatheringCode gathering, BookingId booking) implements FromUs {}

    /** How a request for seats ended. */
    enum Outcome {
        GRANTED, FULL, WAITING, CLOSED,
        /** The chat would have more people on its bookings than one chat may. */
        LIMIT
    }
}
