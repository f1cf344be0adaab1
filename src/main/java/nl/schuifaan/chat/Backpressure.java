package nl.schuifaan.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.schuifaan.id.ChatId;

/**
 * People who have just said something and are being answered. While there are very many, whoever fetches more is held
 * up, so that a rush waits where it is safe, with its channel, and not in our memory: each chat at work has a thread's
 * stack in it, and all that it says. A webhook is not held up, as it would keep its connection in memory. Letters,
 * which go out by the thousand and which nobody waits for, do not count.
 */
final class Backpressure {

    static final int MOST = 150;

    /** No longer, as they may all be waiting for a channel that is not the one that fetches more. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(2);

    private final Set<ChatId> chats = ConcurrentHashMap.newKeySet();
    private final Predicate<ChatId> atWork;

    /** @param atWork whether the chat with this id is still being worked on */
    Backpressure(Predicate<ChatId> atWork) {
        this.atWork = atWork;
    }

    /** Also where nobody asks how many there are, as on SMS alone, no more are kept here than are at work. */
    void add(ChatId chat) {
        chats.add(chat);
        isLarge();
    }

    /** Returns when there are few, or after a second. */
    void awaitCapacity() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isLarge() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean isLarge() {
        if (chats.size() > MOST) {
            chats.removeIf(atWork.negate());
        }
        return chats.size() > MOST;
    }
}
