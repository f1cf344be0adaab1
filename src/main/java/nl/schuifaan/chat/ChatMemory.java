package nl.schuifaan.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.function.UnaryOperator;
import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Chats as this process remembers them. That is a guess that each write verifies, so it never has to be right: it only
 * saves reading.
 */
final class ChatMemory {

    /** Chats remembered for an hour while nothing waits in them: a few kilobytes each. */
    private static final int REMEMBERED = 1_500;

    private final Cache<ChatId, Chat> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(1)).build();
    private final Chats chats;

    ChatMemory(Chats chats) {
        this.chats = chats;
    }

    /** The chat as it is remembered, else as it is stored. */
    @Nullable Chat find(ChatId id) {
        return remembered.get(id, chats::find);
    }

    void forget(ChatId id) {
        remembered.invalidate(id);
    }

    /** Reads these chats in one go. */
    void read(Collection<ChatId> ids) {
        chats.find(ids).forEach(chat -> remembered.put(chat.id(), chat));
    }

    void arrived(StoredInput arrived) {
        if (arrived.ahead()) {
            remembered.invalidate(arrived.chat());
        } else {
            remembered.asMap().compute(arrived.chat(), (_, known) -> known == null ? arrived.begun()
                    : received(known, arrived.input()));
        }
    }

    private static @Nullable Chat received(Chat known, InboxEntry input) {
        return known.reachable() ? known.received(input) : null;
    }

    /** What is remembered after a write: the change, or nothing when it is not sure. */
    void settle(ChatId id, boolean applied, UnaryOperator<Chat> change) {
        if (applied) {
            remembered.asMap().computeIfPresent(id, (_, chat) -> change.apply(chat));
        } else {
            remembered.invalidate(id);
        }
    }

    /**
     * Whether this process knows of an input that waits: people who are quick answer before the receipt has been
     * written.
     */
    boolean knowsOneThatWaits(ChatId id) {
        Chat known = remembered.getIfPresent(id);
        return known != null && !known.pending().isEmpty();
    }
}
