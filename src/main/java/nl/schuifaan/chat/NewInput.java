package nl.schuifaan.chat;

/**
 * A message on its way into a chat.
 *
 * @param ahead it asks for silence: it is put before all that waits, and nothing begins to go out from then on
 */
record NewInput(String chat, String channel, byte[] address, InboxEntry input, boolean ahead) {}
