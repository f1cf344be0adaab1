package nl.schuifaan.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues who get questions in a chat of their own, and answer by replying there. Whatever keeps linked chats has a
 * bean of this type.
 */
public interface ColleagueChats {

    /**
     * A colleague.
     *
     * @param chat id of the chat
     * @param name as others read it in a history
     */
    record Linked(String chat, String name) {}

    /** Those who want to get questions now. */
    List<Linked> onDuty();

    /**
     * A question as they read it, with how to answer.
     *
     * @param name     first name of who asks, if given
     * @param language code of their language
     */
    String worded(@Nullable String name, String language, String text);
}
