package nl.schuifaan.channel;

import java.time.Duration;
import nl.schuifaan.id.ChatId;

/**
 * How fast a channel may be used. What nobody asked for is handed over only when there is room, so that it never waits
 * in a chat in front of an answer; answers never wait, and what they use is taken from that room.
 */
public interface RateLimiter {

    /**
     * How many messages that nobody asked for may begin to go out on this channel now; 0 while it pauses.
     *
     * @param underWay how many were handed over and have no end yet; when these are more than go out in a quarter of a
     *                 second, things are slow, and more would only queue up before the answers
     */
    int room(String kind, long underWay);

    /** Tells that so many of them are about to go out. */
    void take(String kind, int messages);

    /** How long the channel wants this chat, or itself, left alone; zero or less when it may be used now. */
    Duration rest(String kind, ChatId chat);

    /** Tells that something nobody asked for goes out in this chat; its turn was taken before. */
    void told(String kind, ChatId chat);

    /** Tells that an answer goes out. It takes a turn, if need be one that is not there yet. */
    void answered(String kind, ChatId chat);

    /**
     * Tells that the channel asked for a pause in this chat. When it asks so in several chats at once, all of it
     * pauses.
     */
    void slowDown(String kind, ChatId chat, Duration pause);
}
