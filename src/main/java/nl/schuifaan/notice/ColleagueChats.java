package nl.schuifaan.notice;

import java.util.List;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.id.ChatId;

/**
 * Colleagues who get questions in a chat of their own, and answer by replying there. Whatever keeps linked chats has a
 * bean of this type.
 */
public interface ColleagueChats {

    /**
     * A colleague.
     *
     * @param id      of the colleague
     * @param name    as others read it in a history
     * @param channel kind of the channel of the linked chat
     * @param address of the chat, as its channel knows it
     */
    record Linked(String id, String name, String channel, String address) {}

    /** What became of a reply. */
    enum Ending {
        SENT,

        /** Another colleague answered meanwhile. */
        OVERTAKEN,

        /** It is forgotten, with whoever asked it. */
        GONE,

        /** They said STOP, or can no longer be reached. */
        UNREACHABLE,

        /** Longer than {@link Replies#LONGEST}. */
        TOO_LONG,

        /** A picture, a voice note or anything else without words. */
        NO_TEXT
    }

    /** Those who may answer questions and have a linked chat. */
    List<Linked> linked();

    /** What waits of one person as a colleague reads it, with how to answer. */
    String question(Inquiry inquiry);

    /** What became of a reply, as the colleague reads it. */
    String ending(Ending ending);

    /** The colleague answered: to be written down with what else colleagues did. */
    void answered(Linked colleague, ChatId chat);
}
