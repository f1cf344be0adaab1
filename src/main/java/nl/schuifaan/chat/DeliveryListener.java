package nl.schuifaan.chat;

import java.time.Instant;
import nl.schuifaan.conversation.Unsaid;

/** Whoever puts letters says, in the last moment, whether one may still go out, and is told what became of it. */
public interface DeliveryListener {

    /** Whether a letter may go out now. */
    sealed interface SendPermission {

        record Given() implements SendPermission {}

        /** Not now. The chat gives it back, so that nothing waits behind it, and it is put again in its next turn. */
        record Later(Instant when) implements SendPermission {}

        /** Not any more. */
        record Refused(Unsaid reason) implements SendPermission {}
    }

    /** How a letter ended. Reasons are codes or fixed phrases, never what was said. */
    sealed interface DeliveryResult {

        /** The channel took it; {@code message} is the channel's id of it. */
        record Sent(String message) implements DeliveryResult {}

        record Failed(String reason) implements DeliveryResult {}

        /** It may or may not have been taken. It is not sent again. */
        record Unknown() implements DeliveryResult {}

        /** It was never handed to the channel. */
        record Dropped(Unsaid reason) implements DeliveryResult {}

        /** It could not be said now; it is to be put again, in the turn after this one. */
        record PutOff(int turn, Instant when) implements DeliveryResult {}
    }

    SendPermission leave(String row, Instant notAfter, Instant now);

    /**
     * Tells how a letter ended, before the chat lets go of it. After a crash it may be told again: the first end
     * counts.
     */
    void ended(String row, DeliveryResult end, Instant at);
}
