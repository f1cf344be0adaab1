package nl.schuifaan.chat;

import java.util.List;

/** Puts letters into chats, where they wait their turn behind what people say. */
public interface NoticeInbox {

    /**
     * Stores letters durably, each once however often it is put. One for a chat that is no longer there ends at once.
     *
     * @throws RuntimeException when the store did not take them: put them again
     */
    void put(List<NoticeMessage> noticeInbox);
}
