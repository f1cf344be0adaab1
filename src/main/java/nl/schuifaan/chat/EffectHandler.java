package nl.schuifaan.chat;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * What other features do for the conversation without the chat knowing them: each such feature has a bean of this type.
 */
public interface EffectHandler {

    /** Questionnaires that can be answered now. Every turn asks, so it must not take long. */
    default List<Questionnaire> open(LocalDateTime now) {
        return List.of();
    }

    /**
     * Carries out an effect of a poll. It may be asked again after a crash, and then changes nothing more.
     *
     * @param contact id of the chat
     * @return an input that goes ahead of all that waits in the chat, if any
     * @throws RuntimeException when the store did not answer: it is tried again
     */
    default @Nullable Input carryOut(ChatId contact, Effect.PollEffect effect) {
        return null;
    }

    /** The same of what is told of a table. */
    default @Nullable Input carryOut(ChatId contact, Effect.TableEffect effect) {
        return null;
    }
}
