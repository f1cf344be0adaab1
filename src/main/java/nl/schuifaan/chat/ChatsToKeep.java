package nl.schuifaan.chat;

import java.util.List;
import nl.schuifaan.id.ChatId;

/**
 * Chats that stay though nobody in them agreed to anything or signed up, as something is still to be told there. Each
 * feature that has such chats has a bean of this type.
 */
public interface ChatsToKeep {

    /** Ids of the chats. */
    List<ChatId> chats();
}
