package nl.schuifaan.chat;

import java.time.Instant;
import nl.schuifaan.conversation.Input;

/**
 * Something for a chat that nobody there asked for: a reminder, an offer, a broadcast.
 *
 * @param row      names the one cause and the one contact it is for; a chat takes it once, however often it is put
 * @param contact  id of the chat
 * @param input    what it says; not from a person
 * @param notAfter when it is no longer worth sending
 */
public record Letter(String row, String contact, Input input, Instant notAfter) {}
