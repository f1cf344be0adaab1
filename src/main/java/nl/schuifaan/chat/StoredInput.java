package nl.schuifaan.chat;

import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * A message that is stored, and was not before.
 *
 * @param begun the chat, when it is the first ever in it
 */
record StoredInput(ChatId chat, InboxEntry input, boolean ahead, @Nullable Chat begun) {

    static StoredInput in(NewInput it, boolean first) {
        return new StoredInput(it.chat(), it.input(), it.ahead(), first
                ? Chat.begun(it.chat(), it.channel(), it.address(), it.input()) : null);
    }
}
