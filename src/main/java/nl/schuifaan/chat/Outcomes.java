package nl.schuifaan.chat;

import java.time.Instant;

/** Whoever puts letters says, in the last moment, whether one may still go out, and is told what became of it. */
public interface Outcomes {

    /** Whether a letter may go out now. */
    sealed interface Leave {

        record Given() implements Leave {}

        /** Not now. The chat gives it back, so that nothing waits behind it, and it is put again in its next turn. */
        record Later(Instant when) implements Leave {}

        /** Not any more. */
        record Refused(String reason) implements Leave {}
    }

    /** How a letter ended. Reasons are codes or fixed phrases, never what was said. */
    sealed interface End {

        /** The channel took it; {@code message} is the channel's id of it. */
        record Sent(String message) implements End {}

        record Failed(String reason) implements End {}

        /** It may or may not have been taken. It is not sent again. */
        record Unknown() implements End {}

        /** It was never handed to the channel. */
        record Dropped(String reason) implements End {}

        /** It could not be said now; it is to be put again, in the turn after this one. */
        record PutOff(int turn, Instant when) implements End {}
    }

    Leave leave(String row, Instant notAfter, Instant now);

    /** Tells how a letter ended, before the chat lets go of it. After a crash it may be told again: the first end counts. */
    void ended(String row, End end, Instant at);
}
