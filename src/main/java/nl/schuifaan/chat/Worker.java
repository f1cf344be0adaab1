package nl.schuifaan.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.logging.ThrottledLog;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on chats, each on a virtual thread of its own while something waits in it: decides on the first input, carries
 * out what is owed, one after the other. What it remembers of a chat is a guess that each write verifies, so it never
 * has to be right: it only saves reading.
 */
final class Worker {

    /**
     * More than twice as long as the longest send, so that whoever finds a lapsed lease knows that the send has ended.
     */
    static final Duration LEASE = Duration.ofSeconds(2 * Channel.TIME_OUT_SECONDS + 4);

    /** Chats remembered for an hour while nothing waits in them: a few kilobytes each. */
    private static final int REMEMBERED = 1_500;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration OUTDATED = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final ThrottledLog trouble = new ThrottledLog(log);
    private final String me;
    private final Instances instances;
    private final ConcurrentHashMap<String, Boolean> active = new ConcurrentHashMap<>();
    private final Cache<String, Chat> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(1)).build();
    private final Chats chats;
    private final TurnHandler turn;
    private final NoticeGate gate;
    private final EffectExecutor effects;
    private final Sending sending;
    private final MovableClock clock;
    private volatile boolean stopping;

    Worker(Chats chats, TurnHandler turn, NoticeGate gate, EffectExecutor effects, Sending sending, Instances instances,
            MovableClock clock) {
        this.chats = chats;
        this.turn = turn;
        this.gate = gate;
        this.effects = effects;
        this.sending = sending;
        this.instances = instances;
        this.me = instances.me();
        this.clock = clock;
    }

    /** Tells that an input was stored. */
    void arrived(InboxWriter.StoredInput arrived) {
        String id = arrived.chat();
        if (arrived.ahead()) {
            remembered.invalidate(id);
        } else {
            remembered.asMap().compute(id, (_, known) -> known == null ? arrived.begun()
                    : received(known, arrived.input()));
        }
        wake(id);
    }

    private static @Nullable Chat received(Chat known, InboxEntry input) {
        return known.reachable() ? known.received(input) : null;
    }

    /** Whether a thread is on this chat. */
    boolean atWork(String id) {
        return active.containsKey(id);
    }

    /** Sees to it that someone looks at this chat: the thread that is on it once more, or a new one. */
    void wake(String id) {
        if (!stopping && active.put(id, true) == null) {
            Thread.ofVirtual().name("chat").start(() -> run(id));
        }
    }

    /**
     * Sees to a chat that the store says is due: what is remembered of it may be older than what another process
     * stored.
     */
    void lookAfresh(String id) {
        if (!active.containsKey(id)) {
            remembered.invalidate(id);
        }
        wake(id);
    }

    /** Sees to chats into which something was put that is not remembered. Those that nobody is on are read together. */
    void lookAfresh(Collection<String> ids) {
        ids.forEach(remembered::invalidate);
        List<String> idle = ids.stream().filter(id -> !active.containsKey(id)).toList();
        chats.find(idle).forEach(chat -> remembered.put(chat.id(), chat));
        ids.forEach(this::wake);
    }

    private void run(String id) {
        boolean again = true;
        while (again) {
            active.put(id, false);
            try {
                while (!stopping && step(id)) {
                    // one input or one effect at a time
                }
            } catch (RuntimeException | Error e) {
                // An error of the virtual machine too is better waited out than a chat given up that nobody would look
                // at again.
                trouble.warn("chat %s: %s; trying again".formatted(id, e instanceof MongoException
                        ? e.getClass().getSimpleName() : e));
                remembered.invalidate(id);
                wakeAfter(id, PAUSE);
            }
            again = !active.remove(id, false);
        }
    }

    /** Does the one thing that comes first in this chat; false when nothing is left to do now. */
    private boolean step(String id) {
        Chat chat = remembered.get(id, chats::find);
        if (chat == null) {
            return false;
        }
        Instant at = clock.instant();
        Lease lease = chat.lease();
        if (lease != null && chat.closedTo(me, at) && holds(lease)) {
            remembered.invalidate(id);
            wakeAfter(id, Duration.between(at, lease.until()));
            return false;
        }
        if (!chat.owed().isEmpty()) {
            carryOut(chat);
            return true;
        }
        if (!chat.pending().isEmpty()) {
            return decide(chat, at);
        }
        if (chat.due() != null || chat.lease() != null) {
            chats.rest(chat);
            remembered.invalidate(id);
        }
        return false;
    }

    /** Whether whoever has this lease may still act on it, or whether all are to wait. */
    private boolean holds(Lease lease) {
        return lease.by().equals(Lease.NOBODY) || !instances.gone(lease.by());
    }

    private boolean decide(Chat chat, Instant at) {
        Duration pause = gate.pause(chat);
        if (pause.isPositive()) {
            wakeAfter(chat.id(), pause);
            return false;
        }
        TurnHandler.Decided instead = gate.stopped(chat, at);
        TurnHandler.Decided decided = instead != null ? instead : turn.decide(chat, at);
        OutboxEntry first = decided.owed().isEmpty() ? null : decided.owed().getFirst();
        Lease lease = first == null ? stay(chat.pending().size() > 1, at) : leaseFor(first, at, 1);
        Instant lastAt = lastAt(chat, decided, at);
        long version = Chat.freshVersion();
        Chat next = chat.decided(version, decided.contact(), decided.step(), decided.owed(), lease, lastAt);
        settle(chat.id(), chats.commit(chat, next, decided.owed(), lease),
                known -> known.decided(version, decided.contact(), decided.step(), decided.owed(), lease, lastAt));
        return true;
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

    /** What this process remembers after a write: the change, or nothing when it is not sure. */
    private void settle(String id, boolean applied, UnaryOperator<Chat> change) {
        if (applied) {
            remembered.asMap().computeIfPresent(id, (_, chat) -> change.apply(chat));
        } else {
            remembered.invalidate(id);
        }
    }

    private Lease leaseFor(OutboxEntry first, Instant at, int attempt) {
        return new Lease(me, at.plus(LEASE), first.message() == null ? null : first.id(), attempt);
    }

    /** The lease of a chat in which there is more to do; null when it can be left alone. */
    private @Nullable Lease stay(boolean more, Instant at) {
        return more ? new Lease(me, at.plus(LEASE), null, 0) : null;
    }

    private void carryOut(Chat chat) {
        OutboxEntry first = chat.owed().getFirst();
        Instant at = clock.instant();
        if (!marked(chat, first, at) || sending.inDoubt(chat, first)) {
            mark(chat, first, at);
            return;
        }
        switch (first.due()) {
            case OutboxEntry.Message _ -> send(chat, first, at);
            case OutboxEntry.Action(Effect.Action action) ->
                    conclude(chat, effects.carryOut(chat, first, action, at), at);
            case OutboxEntry.PutBack() -> conclude(chat, effects.putBack(first, at), at);
        }
    }

    private void send(Chat chat, OutboxEntry first, Instant at) {
        if (chat.silenced() && !first.afterStop()) {
            conclude(chat, sending.silence(first, at), at);
        } else if (outdated(chat, first, at)) {
            log.warn("chat {}: {} could not be said for a day and is left unsaid", chat.id(), first.id());
            conclude(chat, EffectExecutor.DONE, at);
        } else {
            conclude(chat, sending.send(chat, first, at), at);
            sending.stored(chat, first);
        }
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

    /**
     * Whether this process holds the chat long enough for one send, and has written that it is about to do this effect.
     */
    private boolean marked(Chat chat, OutboxEntry first, Instant at) {
        Lease lease = chat.lease();
        return lease != null && lease.by().equals(me) && lease.until().isAfter(at.plus(LEASE.dividedBy(2)))
                && (first.message() == null || first.id().equals(lease.sending()));
    }

    /**
     * Takes the lease that nobody holds now. A message found marked may have gone out before: the next attempt is not
     * the first.
     */
    private void mark(Chat chat, OutboxEntry first, Instant at) {
        Lease before = chat.lease();
        int attempt = before != null && first.id().equals(before.sending()) ? before.attempt() + 1 : 1;
        Lease lease = leaseFor(first, at, attempt);
        boolean taken = chats.lease(chat, lease);
        if (taken) {
            sending.stored(chat, first);
        }
        settle(chat.id(), taken, known -> known.leased(lease, known.version() + 1));
    }

    private void conclude(Chat chat, EffectExecutor.Outcome outcome, Instant at) {
        int uncertain = chat.lease() == null ? 0 : chat.lease().attempt();
        switch (outcome) {
            case EffectExecutor.Outcome.Done(InboxEntry answer) -> done(chat, answer, at);
            case EffectExecutor.Outcome.Later(Duration pause) -> waitWith(chat, pause, uncertain - 1);
            case EffectExecutor.Outcome.InDoubt() -> waitWith(chat, PAUSE, Math.max(uncertain, Sending.ATTEMPTS - 1));
        }
    }

    private void done(Chat chat, @Nullable InboxEntry answer, Instant at) {
        List<OutboxEntry> rest = chat.owed().subList(1, chat.owed().size());
        Lease next = !rest.isEmpty() ? leaseFor(rest.getFirst(), clock.instant(), 1)
                : stay(answer != null || knownToWait(chat.id()), at);
        if (chats.done(chat, answer, next)) {
            settle(chat.id(), true, known -> known.done(next, answer));
        } else {
            Lease more = new Lease(me, clock.instant().plus(LEASE), null, 0);
            boolean done = chats.doneAnyway(chat, answer, more);
            settle(chat.id(), done, known -> known.done(more, answer));
        }
    }

    /**
     * Whether this process knows of an input that waits: people who are quick answer before the receipt has been
     * written.
     */
    private boolean knownToWait(String id) {
        Chat known = remembered.getIfPresent(id);
        return known != null && !known.pending().isEmpty();
    }

    /**
     * Lets a time pass before the first effect is tried again; nobody acts on the chat before.
     *
     * @param uncertain how many attempts may have reached the person
     */
    private void waitWith(Chat chat, Duration pause, int uncertain) {
        String sending = uncertain > 0 ? chat.owed().getFirst().id() : null;
        chats.leave(chat, new Lease(Lease.NOBODY, clock.instant().plus(pause), sending, uncertain));
        remembered.invalidate(chat.id());
        wakeAfter(chat.id(), pause);
    }

    private void wakeAfter(String id, Duration pause) {
        Thread.ofVirtual().name("wake").start(() -> {
            try {
                Thread.sleep(pause.plusMillis(20));
                wake(id);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Begins nothing more, and waits a little for what is under way. */
    void stop(Duration patience) {
        stopping = true;
        long end = System.nanoTime() + patience.toNanos();
        while (!active.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
