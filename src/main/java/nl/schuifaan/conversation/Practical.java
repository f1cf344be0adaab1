package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What people ask before they come. All of it is optional: what is not known is not said.
 *
 * @param children          whether children are welcome; null when nobody has said
 * @param childcare         whether somebody looks after them
 * @param halal             whether all food is halal
 * @param lift              whether there is a lift; null when nobody has said, or none is needed
 * @param wheelchair        whether one can come in, and to the toilet, in a wheelchair; null when nobody has said
 * @param transport         tram or bus and its stop: {@code Tram 11, halte Hobbemaplein}
 * @param alone             whether it says that one may come alone
 * @param contact           whom to ring or write to about this gathering
 * @param closesHoursBefore how long before the start signing up ends; null when one can sign up until it begins
 */
public record Practical(
        @Nullable Boolean children, boolean childcare, boolean halal, @Nullable Boolean lift,
        @Nullable Boolean wheelchair,
        @Nullable String transport, boolean alone, @Nullable String contact, @Nullable Integer closesHoursBefore) {

    /** Nothing is known. */
    public static final Practical EMPTY = new Practical(null, false, false, null, null, null, false, null, null);

    /** Until when one can sign up for a gathering that starts then. */
    public LocalDateTime closes(LocalDateTime start) {
        return closesHoursBefore == null ? start : start.minusHours(closesHoursBefore);
    }
}
