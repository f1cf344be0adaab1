package nl.schuifaan.notice;

import java.time.Instant;
import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One notice for one contact. Its id is made of both, so there is never a second.
 *
 * @param contact id of the chat
 * @param channel by which the contact is reached
 * @param detail  what makes it this contact's own, such as a booking; no personal data
 * @param turn    how often it was put off
 * @param reason  why it failed or was dropped
 * @param message the channel's id of the message, for what is reported of it later
 * @param token   of the process that has handed it over
 * @param at      when it came to this state; while it waits, when it may be handed over
 */
@Document("rows")
@TypeAlias("row")
public record Delivery(
        @Id String id, String notice, ChatId contact, @Nullable String channel, @Nullable String detail, int urgency,
        int turn, State state, @Nullable String reason, @Nullable String message, @Nullable String token, Instant at) {

    /** Where a row stands. All from {@code SENT} on are ends. */
    public enum State { WAITING, HANDED, SENT, DELIVERED, FAILED, UNKNOWN, DROPPED }

    static String id(String notice, ChatId contact) {
        return notice + "/" + contact;
    }
}
