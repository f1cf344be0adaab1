package nl.schuifaan.channel.telegram;

import nl.schuifaan.channel.Incoming;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** What an update of Telegram is to us. */
sealed interface ParsedUpdate {

    /**
     * Someone wrote, pressed, blocked or let us in.
     *
     * @param callback the press that Telegram wants answered, if it is one
     */
    record FromPerson(Incoming incoming, @Nullable String callback) implements ParsedUpdate {}

    /** We are in a group or channel, where we have no business: it would show who signs up for what. */
    record FromGroup(String chat, @Nullable Language hint) implements ParsedUpdate {}

    /** Of a kind that asks nothing of us. */
    record Ignored() implements ParsedUpdate {}

    /**
     * Not as the Bot API describes it.
     *
     * @param id the update's, or {@code ?}
     */
    record Unreadable(String id) implements ParsedUpdate {}
}
