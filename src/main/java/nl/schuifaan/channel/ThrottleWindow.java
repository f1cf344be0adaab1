package nl.schuifaan.channel;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import nl.schuifaan.id.ChatId;

/**
 * The chats in which a channel asked for a pause within the last second. One means that chat; many mean the channel.
 */
final class ThrottleWindow {

    private static final long WITHIN = Duration.ofSeconds(1).toNanos();

    private final Set<ChatId> chats = new HashSet<>();
    private long since;
    private long longest;

    /** The longest pause asked for, when so many chats were asked to pause that the channel is meant; otherwise 0. */
    long longestOfMany(ChatId chat, long now, long pause, int many) {
        if (chats.isEmpty() || now - since > WITHIN) {
            chats.clear();
            since = now;
            longest = 0;
        }
        chats.add(chat);
        longest = Math.max(longest, pause);
        return chats.size() >= many ? longest : 0;
    }
}
