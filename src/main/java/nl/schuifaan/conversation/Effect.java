package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What a turn of the conversation sets in motion. Each is carried out in order, under an id of its own. */
public sealed interface Effect {

    /** What is said. */
    sealed interface Message extends Effect {}

    /** What is done without a word. Each family has one that carries it out. */
    sealed interface Action extends Effect {}

    /** What the ledger of a gathering decides. */
    sealed interface SeatEffect extends Action {}

    /** What a poll keeps. */
    sealed interface PollEffect extends Action {}

    /** What is told of a table. */
    sealed interface TableEffect extends Action {}

    /**
     * Say something.
     *
     * @param text      the text, in parts that become paragraphs
     * @param choices   what can be chosen, in order
     * @param milestone a milestone stays in the chat as a message of its own; anything else is navigation and may take
     *                  the place of the message whose button was pressed
     * @param calendar  code of the gathering whose calendar file goes with it, if any
     */
    record Say(List<Phrase> text, List<Choice> choices, boolean milestone,
            @Nullable GatheringCode calendar) implements Message {}

    /** Ask for seats; the answer is an {@link Input.SeatsDecided} under this effect's id as the booking's. */
    @StoredAs("take-seats")
    record TakeSeats(GatheringCode gathering, int adults, int children) implements SeatEffect {}

    /**
     * Stand on the waiting list; the answer is an {@link Input.SeatsDecided} under this effect's id as the booking's.
     */
    @StoredAs("wait-for-seats")
    record WaitForSeats(GatheringCode gathering, int adults, int children) implements SeatEffect {}

    /**
     * Change how many come; the answer is an {@link Input.SeatsDecided} under the booking's own id. When more are asked
     * for than are free it says {@code FULL}, and nothing has changed.
     */
    @StoredAs("change-seats")
    record ChangeSeats(GatheringCode gathering, BookingId booking, int adults, int children) implements SeatEffect {}

    /**
     * Take the seats that are held for a booking; the answer is an {@link Input.SeatsDecided} under the booking's own
     * id, {@code CLOSED} when they are held no longer.
     */
    @StoredAs("accept-offer")
    record AcceptOffer(GatheringCode gathering, BookingId booking) implements SeatEffect {}

    /**
     * Take the seats that are held for a booking and are fewer than it waits for; the answer is an
     * {@link Input.FewerDecided}.
     */
    @StoredAs("accept-fewer")
    record AcceptFewer(GatheringCode gathering, BookingId booking, int people) implements SeatEffect {}

    /** Let seats go on that are fewer than a booking waits for; it keeps its place. */
    @StoredAs("keep-waiting")
    record KeepWaiting(GatheringCode gathering, BookingId booking) implements SeatEffect {}

    /** Give the seats, or the place on the waiting list, of a booking back. */
    @StoredAs("give-back-seats")
    record GiveBackSeats(GatheringCode gathering, BookingId booking) implements SeatEffect {}

    /**
     * Call an organiser.
     *
     * @param question what the person wanted to say; kept until it is answered
     * @param sent     what they sent, when it was not text
     */
    @StoredAs("call-human")
    record CallHuman(@Nullable String question, Input.@Nullable Kind sent) implements Action {}

    /**
     * Count that someone signed up by this partner's link. Their booking keeps the partner until who came is counted.
     *
     * @param gathering that they signed up for; null in what was stored before it was known
     * @param booking   its id; null in what was stored before it was known
     */
    @StoredAs("count-partner")
    record CountPartner(String partner, @Nullable GatheringCode gathering,
            @Nullable BookingId booking) implements Action {}

    /**
     * Count that a link to a gathering was opened; nothing about the person is kept with it.
     *
     * @param partner whose link it was; null for the gathering's own
     */
    @StoredAs("count-opened")
    record CountOpened(GatheringCode gathering, @Nullable String partner) implements Action {}

    /**
     * Leave what nobody asked for unsaid.
     *
     * @param reason why
     */
    @StoredAs("leave-unsaid")
    record LeaveUnsaid(Unsaid reason) implements Action {}

    /**
     * Keep an answer on this person's open sheet. When their sheet has been sent off an {@link Input.PollOver} comes
     * back.
     *
     * @param question from 0
     * @param answer   the number of what was chosen, several with a blank between, or words; null when it was left out
     */
    @StoredAs("keep-answer")
    record KeepAnswer(String poll, int question, @Nullable String answer) implements PollEffect {}

    /** Whether the words of an open answer may be shown to others. */
    @StoredAs("allow-quote")
    record AllowQuote(String poll, int question, boolean yes) implements PollEffect {}

    /**
     * Send this person's open sheet off: from then on nothing joins it to them.
     *
     * @param finished whether they did so themselves; if not, the time was up
     */
    @StoredAs("send-sheet")
    record SendSheet(String poll, boolean finished) implements PollEffect {}

    /**
     * They say they were not there.
     *
     * @param reason from 1 to 7; 0 while they have given none
     */
    @StoredAs("stayed-away")
    record StayedAway(String poll, int reason) implements PollEffect {}

    /** Throw this person's open sheets away. */
    @StoredAs("drop-sheets")
    record DropSheets() implements PollEffect {}

    /** Join this chat to the facilitator for whom that word was made; the answer is an {@link Input.Led}. */
    @StoredAs("lead-table")
    record LeadTable(String word) implements TableEffect {}

    /**
     * How many are at the table that this person leads.
     *
     * @param people  0 when they did not say
     * @param missing of those expected
     */
    @StoredAs("count-table")
    record CountTable(GatheringCode gathering, int people, int missing) implements TableEffect {}

    /**
     * Keep a facilitator's sentence for the report.
     *
     * @param question from 0
     */
    @StoredAs("keep-sentence")
    record KeepSentence(GatheringCode gathering, int question, String text) implements TableEffect {}

    /**
     * Keep what somebody told so that tables are mixed, beside what they told before.
     *
     * @param age      group of age, from 1; 0 when it is not told here
     * @param district from 1; 0 when it is not told here
     */
    @StoredAs("keep-mix")
    record KeepMix(GatheringCode gathering, int age, int district) implements TableEffect {}

    /** Hand over all that is stored of this contact, as a file, where the channel can carry one. */
    @StoredAs("show-data")
    record ShowData() implements Message {}

    /**
     * Hand over the code by which a helper at the door finds a booking, as a picture, where the channel can carry one.
     */
    @StoredAs("show-pass")
    record ShowPass(GatheringCode gathering, BookingId booking) implements Message {}

    /** Leave no trace of this contact but the wish to hear nothing more, if that was said. */
    @StoredAs("forget")
    record Forget() implements Action {}
}
