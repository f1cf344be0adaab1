package nl.schuifaan.channel;

import java.time.Duration;

/** What became of a message that was handed to a channel. */
public sealed interface Receipt {

    /** It was taken; {@code message} is the channel's id of it. */
    record Sent(String message) implements Receipt {}

    /** It was not taken, and may be tried again after this time. */
    record RetryLater(Duration after) implements Receipt {}

    /** It will never be taken as it is. The reason is a code or a fixed phrase, never what was said. */
    record Refused(String reason) implements Receipt {}

    /** The person does not let us in, or is no longer there. */
    record Blocked() implements Receipt {}

    /** It may or may not have been taken: the answer was lost. */
    record Unknown(String reason) implements Receipt {}
}
