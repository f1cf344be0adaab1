package nl.schuifaan.chat;

import java.util.List;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An effect that was decided and is still to be carried out: a message or something else.
 *
 * @param id        {@code inputId/ordinal}
 * @param answer    whether it answers what the person did just now: then, in doubt, it is sent once more
 * @param unasked   what it belongs to when nobody asked for it; such a message is never sent again in doubt
 * @param afterStop whether it was decided when STOP was known, so that it may go out all the same
 */
record OutboxEntry(String id, boolean answer, boolean afterStop, @Nullable Message message,
        Effect.@Nullable Action effect, @Nullable NoticeRef unasked) {

    OutboxEntry(String id, boolean answer, boolean afterStop, @Nullable Message message,
            Effect.@Nullable Action effect) {
        this(id, answer, afterStop, message, effect, null);
    }

    /** What is owed. It is stored as one of two fields; with neither, the notice it belongs to is put back. */
    Due due() {
        if (message != null) {
            return message;
        }
        return effect != null ? new Action(effect) : new PutBack();
    }

    /** A message to send, something to do, or a notice to put back. */
    sealed interface Due permits Message, Action, PutBack {}

    record Action(Effect.Action effect) implements Due {}

    record PutBack() implements Due {}

    /**
     * A message in words, kept until it has been sent.
     *
     * @param attachment the file that goes with it, named as {@link Attachments} has it: {@code calendar:LAAK1}
     * @param replaces   the message whose place it takes
     */
    record Message(Language language, String text, List<Outgoing.Button> choices, @Nullable String attachment,
                   @Nullable String replaces) implements Due {

        Message with(String attachment) {
            return new Message(language, text, choices, attachment, replaces);
        }
    }
}
