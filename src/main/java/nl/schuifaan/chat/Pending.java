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
 */
record Pending(String id, Input input, Instant at, @Nullable Language hint, @Nullable String message) {}
