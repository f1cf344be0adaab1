package nl.schuifaan.channel;

import java.util.Optional;

/** Where people open a chat with us by a link, on a channel that has such links. */
public interface ChatAddress {

    /**
     * The link that opens it.
     *
     * @param payload letters, digits, {@code _} and {@code -}, at most 64: what the chat is told when it is opened
     * @return empty while nobody knows the address, as when the channel cannot be reached
     */
    Optional<String> link(String payload);
}
