package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/** Decides on the input that comes first in a chat, and commits the decision. */
final class Decider {

    private final String me;
    private final Chats chats;
    private final ChatMemory memory;
    private final TurnHandler turn;
    private final NoticeGate gate;

    /** @param me the name of this process among the instances */
    Decider(String me, Chats chats, ChatMemory memory, TurnHandler turn, NoticeGate gate) {
        this.me = me;
        this.chats = chats;
        this.memory = memory;
        this.turn = turn;
        this.gate = gate;
    }

    /** How long the first input has to wait before it is decided on; zero when it has been. */
    Duration decide(Chat chat, Instant at) {
        Duration pause = gate.pause(chat);
        if (!pause.isPositive()) {
            TurnHandler.Decided instead = gate.stopped(chat, at);
            commit(chat, instead != null ? instead : turn.decide(chat, at), at);
        }
        return pause;
    }

    private void commit(Chat chat, TurnHandler.Decided decided, Instant at) {
        List<OutboxEntry> owed = decided.owed();
        Lease lease = lease(owed, chat.pending().size() > 1, at);
        Instant lastAt = lastAt(chat, decided, at);
        long version = Chat.freshVersion();
        Chat next = chat.decided(version, decided.contact(), decided.step(), owed, lease, lastAt);
        memory.settle(chat.id(), chats.commit(chat, next, owed, lease),
                known -> known.decided(version, decided.contact(), decided.step(), owed, lease, lastAt));
    }

    /** Null when the chat can be left alone. */
    private @Nullable Lease lease(List<OutboxEntry> owed, boolean more, Instant at) {
        if (!owed.isEmpty()) {
            return Lease.toDo(me, owed.getFirst(), at, 1);
        }
        return more ? Lease.toStay(me, at) : null;
    }

    /**
     * When the person was last there. A notice is no sign of life: what is kept for a day after someone was last there
     * does not begin its day anew. Nor is an answer to a poll, so that nothing in a chat tells when a question was
     * answered, or after which pause; whoever goes on to something else is there again.
     */
    private static @Nullable Instant lastAt(Chat chat, TurnHandler.Decided decided, Instant at) {
        boolean quiet = chat.pending().getFirst().unasked() != null || Conversation.confidential(decided.step());
        return quiet && chat.lastAt() != null ? chat.lastAt() : at;
    }
}
