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
record InboxEntry(String id, Input input, Instant at, @Nullable Language hint, @Nullable String message,
        @Nullable NoticeRef unasked) {

    InboxEntry(String id, Input input, Instant at, @Nullable Language hint, @Nullable String message) {
        this(id, input, at, hint, message, null);
    }

    /** The answer to an effect, ahead of what waits. */
    static InboxEntry answering(OutboxEntry owed, String mark, Input input, Instant at) {
        return new InboxEntry(owed.id() + mark, input, at, null, null, null);
    }
}
