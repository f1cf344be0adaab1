package nl.schuifaan.chat;

import java.time.Instant;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An input that waits for its turn.
 *
 * @param id      the channel's id of it, or one made from the effect that it answers
 * @param hint    language of the person's device
 * @param message the message whose button was pressed
 * @param unasked what it belongs to when nobody asked for it
 */
record Pending(String id, Input input, Instant at, @Nullable Language hint, @Nullable String message, @Nullable Unasked unasked) {

    Pending(String id, Input input, Instant at, @Nullable Language hint, @Nullable String message) {
        this(id, input, at, hint, message, null);
    }

    /** The answer to an effect, ahead of what waits. */
    static Pending answering(Owed owed, String mark, Input input, Instant at) {
        return new Pending(owed.id() + mark, input, at, null, null, null);
    }
}
