package nl.schuifaan.chat;

import nl.schuifaan.id.ChatId;

/**
 * A message on its way into a chat.
 *
 * @param ahead it asks for silence: it is put before all that waits, and nothing begins to go out from then on
 */
record NewInput(ChatId chat, String channel, byte[] address, InboxEntry input, boolean ahead) {}
