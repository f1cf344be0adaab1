package nl.schuifaan.chat;

import java.time.Instant;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;

/**
 * Something for a chat that nobody there asked for: a reminder, an offer, a broadcast.
 *
 * @param row      names the one cause and the one contact it is for
 * @param turn     how often it was put off before; a chat takes a row once in each turn, however often it is put
 * @param contact  id of the chat
 * @param input    what it says; not from a person
 * @param notAfter when it is no longer worth sending
 */
public record NoticeMessage(String row, int turn, ChatId contact, Input input, Instant notAfter) {

    /** One that was not put off before. */
    public NoticeMessage(String row, ChatId contact, Input input, Instant notAfter) {
        this(row, 0, contact, input, notAfter);
    }

    /** What the chat knows it by. */
    String id() {
        return turn == 0 ? row : row + "#" + turn;
    }
}
