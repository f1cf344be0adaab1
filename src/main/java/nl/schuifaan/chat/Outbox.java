package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what a chat owes: one effect after the other, each once it is marked, and taken off by its receipt. */
final class Outbox {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration OUTDATED = Duration.ofDays(1);

    /**
     * So many messages that may have gone out before are tried again at once after a start, and later. A death counts a
     * try against each of them, and against none of those that are still to come; one of them may be what it dies of.
     */
    static final int AGAIN_AT_FIRST = 2;
    private static final int AGAIN_AT_ONCE = 16;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final String me;
    private final Chats chats;
    private final ChatMemory memory;
    private final EffectExecutor effects;
    private final Sending sending;
    private final MovableClock clock;
    private final SlowStart again = new SlowStart(AGAIN_AT_FIRST, AGAIN_AT_ONCE);

    /** @param me the name of this process among the instances */
    Outbox(String me, Chats chats, ChatMemory memory, EffectExecutor effects, Sending sending, MovableClock clock) {
        this.me = me;
        this.chats = chats;
        this.memory = memory;
        this.effects = effects;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Goes one step on with the effect that comes first.
     *
     * @return how long nobody acts on the chat now; zero when it goes on at once
     */
    Duration goOn(Chat chat) {
        OutboxEntry first = chat.owed().getFirst();
        Instant at = clock.instant();
        if (marked(chat, first, at) && !sending.inDoubt(chat, first)) {
            return carryOut(chat, first, at);
        } else if (tried(chat, first)) {
            return again.run(() -> tryAgain(chat, first));
        }
        mark(chat, first, 1, at);
        return Duration.ZERO;
    }

    private Duration carryOut(Chat chat, OutboxEntry first, Instant at) {
        return switch (first.due()) {
            case OutboxEntry.Message _ -> send(chat, first, at);
            case OutboxEntry.Action(Effect.Action action) ->
                    conclude(chat, effects.carryOut(chat, first, action, at), at);
            case OutboxEntry.PutBack() -> conclude(chat, effects.putBack(first, at), at);
        };
    }

    /**
     * Whether this process holds the chat long enough for one send, and has written that it is about to do this effect.
     */
    private boolean marked(Chat chat, OutboxEntry first, Instant at) {
        Lease lease = chat.lease();
        return lease != null && lease.by().equals(me) && lease.coversSend(at)
                && (first.message() == null || first.id().equals(lease.sending()));
    }

    private static boolean tried(Chat chat, OutboxEntry first) {
        return chat.lease() != null && first.id().equals(chat.lease().sending());
    }

    /** Marks a message that may have gone out before, and sends it in the same turn. */
    private Duration tryAgain(Chat chat, OutboxEntry first) {
        Instant at = clock.instant();
        int attempt = chat.lease() == null ? 1 : chat.lease().attempt() + 1;
        Chat held = mark(chat, first, attempt, at) ? memory.find(chat.id()) : null;
        return held != null && !held.owed().isEmpty() && marked(held, held.owed().getFirst(), at)
                ? carryOut(held, held.owed().getFirst(), at) : Duration.ZERO;
    }

    /** Takes the lease that nobody holds now; whether it was taken. */
    private boolean mark(Chat chat, OutboxEntry first, int attempt, Instant at) {
        Lease lease = Lease.toDo(me, first, at, attempt);
        boolean taken = chats.lease(chat, lease);
        if (taken) {
            sending.stored(chat, first);
        }
        memory.settle(chat.id(), taken, known -> known.leased(lease, known.version() + 1));
        return taken;
    }

    private Duration send(Chat chat, OutboxEntry first, Instant at) {
        if (chat.silenced() && !first.afterStop()) {
            return conclude(chat, sending.silence(first, at), at);
        } else if (outdated(chat, first, at)) {
            log.warn("chat {}: {} could not be said for a day and is left unsaid", chat.id(), first.id());
            return conclude(chat, EffectExecutor.DONE, at);
        }
        Duration pause = conclude(chat, sending.send(chat, first, at), at);
        sending.stored(chat, first);
        return pause;
    }

    /**
     * Whether an answer waited so long, as for a budget of the next day, that nobody waits for it any more. The next
     * question of a poll is waited for as long as the poll runs.
     */
    private static boolean outdated(Chat chat, OutboxEntry first, Instant at) {
        boolean poll = chat.step() != null && Conversation.confidential(chat.step());
        return !poll && first.unasked() == null && chat.lastAt() != null
                && !at.isBefore(chat.lastAt().plus(OUTDATED));
    }

    private Duration conclude(Chat chat, EffectOutcome outcome, Instant at) {
        int uncertain = chat.lease() == null ? 0 : chat.lease().attempt();
        return switch (outcome) {
            case EffectOutcome.Done(InboxEntry answer) -> done(chat, answer, at);
            case EffectOutcome.Later(Duration pause) -> waitWith(chat, pause, uncertain - 1);
            case EffectOutcome.InDoubt() -> waitWith(chat, PAUSE, Math.max(uncertain, Sending.ATTEMPTS - 1));
        };
    }

    private Duration done(Chat chat, @Nullable InboxEntry answer, Instant at) {
        Lease next = next(chat, answer, at);
        if (chats.done(chat, answer, next)) {
            memory.settle(chat.id(), true, known -> known.done(next, answer));
        } else {
            Lease more = Lease.toStay(me, clock.instant());
            boolean done = chats.doneAnyway(chat, answer, more);
            memory.settle(chat.id(), done, known -> known.done(more, answer));
        }
        return Duration.ZERO;
    }

    /** The lease after the first effect: for the second, or while an input waits; null when the chat is left alone. */
    private @Nullable Lease next(Chat chat, @Nullable InboxEntry answer, Instant at) {
        List<OutboxEntry> rest = chat.owed().subList(1, chat.owed().size());
        if (!rest.isEmpty()) {
            return Lease.toDo(me, rest.getFirst(), clock.instant(), 1);
        }
        return answer != null || memory.knowsOneThatWaits(chat.id()) ? Lease.toStay(me, at) : null;
    }

    /**
     * Lets a time pass before the first effect is tried again; nobody acts on the chat before.
     *
     * @param uncertain how many attempts may have reached the person
     */
    private Duration waitWith(Chat chat, Duration pause, int uncertain) {
        String sending = uncertain > 0 ? chat.owed().getFirst().id() : null;
        chats.leave(chat, new Lease(Lease.NOBODY, clock.instant().plus(pause), sending, uncertain));
        memory.forget(chat.id());
        return pause;
    }
}
