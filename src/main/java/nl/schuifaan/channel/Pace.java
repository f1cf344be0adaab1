package nl.schuifaan.channel;

import java.time.Duration;

/**
 * How fast a channel may be used. Answers to people never wait, and what they use is taken from what nobody asked for, which
 * waits its turn.
 */
public interface Pace {

    /**
     * Waits for a turn to send what nobody asked for.
     *
     * @param kind     of the channel
     * @param chat     the chat it goes to
     * @param patience how long to wait at most
     * @return zero when it is its turn now; otherwise how long from now to come back, and no turn was taken
     */
    Duration reserve(String kind, String chat, Duration patience);

    /** Tells that an answer is going out. */
    void answered(String kind, String chat);

    /** Tells that the channel asked for a pause in this chat. When it asks so in several chats at once, all of it pauses. */
    void slowDown(String kind, String chat, Duration pause);
}
