package nl.schuifaan.chat;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.logging.ThrottledLog;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.settings.MovableClock;
import org.slf4j.LoggerFactory;

/**
 * Works on chats, each on a virtual thread of its own while something waits in it: what is owed is carried out first,
 * then the first input is decided on, one after the other.
 */
final class Worker {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ThrottledLog trouble = new ThrottledLog(LoggerFactory.getLogger(Worker.class));
    private final String me;
    private final Instances instances;
    private final ConcurrentHashMap<ChatId, Boolean> active = new ConcurrentHashMap<>();
    private final Chats chats;
    private final ChatMemory memory;
    private final Decider decider;
    private final Outbox outbox;
    private final MovableClock clock;
    private volatile boolean stopping;

    Worker(Chats chats, TurnHandler turn, NoticeGate gate, EffectExecutor effects, Sending sending, Instances instances,
            MovableClock clock) {
        this.me = instances.me();
        this.instances = instances;
        this.chats = chats;
        this.memory = new ChatMemory(chats);
        this.decider = new Decider(me, chats, memory, turn, gate);
        this.outbox = new Outbox(me, chats, memory, effects, sending, clock);
        this.clock = clock;
    }

    /** Tells that an input was stored. */
    void arrived(StoredInput arrived) {
        memory.arrived(arrived);
        wake(arrived.chat());
    }

    /** Whether a thread is on this chat. */
    boolean atWork(ChatId id) {
        return active.containsKey(id);
    }

    /** Sees to it that someone looks at this chat: the thread that is on it once more, or a new one. */
    void wake(ChatId id) {
        if (!stopping && active.put(id, true) == null) {
            Thread.ofVirtual().name("chat").start(() -> run(id));
        }
    }

    /**
     * Sees to a chat that the store says is due: what is remembered of it may be older than what another process
     * stored.
     */
    void lookAfresh(ChatId id) {
        if (!active.containsKey(id)) {
            memory.forget(id);
        }
        wake(id);
    }

    /** Sees to chats into which something was put that is not remembered. Those that nobody is on are read together. */
    void lookAfresh(Collection<ChatId> ids) {
        ids.forEach(memory::forget);
        List<ChatId> idle = ids.stream().filter(id -> !active.containsKey(id)).toList();
        memory.read(idle);
        ids.forEach(this::wake);
    }

    private void run(ChatId id) {
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
                waitOut(id, e);
            }
            again = !active.remove(id, false);
        }
    }

    private void waitOut(ChatId id, Throwable e) {
        trouble.warn("chat %s: %s; trying again".formatted(id, e instanceof MongoException
                ? e.getClass().getSimpleName() : e));
        memory.forget(id);
        wakeAfter(id, PAUSE);
    }

    /** Does the one thing that comes first in this chat; false when nothing is left to do now. */
    private boolean step(ChatId id) {
        Chat chat = memory.find(id);
        if (chat == null) {
            return false;
        }
        Instant at = clock.instant();
        Lease lease = chat.lease();
        if (lease != null && chat.closedTo(me, at) && holds(lease)) {
            memory.forget(id);
            wakeAfter(id, Duration.between(at, lease.until()));
            return false;
        }
        return step(chat, at);
    }

    private boolean step(Chat chat, Instant at) {
        if (!chat.owed().isEmpty()) {
            carryOut(chat);
            return true;
        }
        if (!chat.pending().isEmpty()) {
            return decide(chat, at);
        }
        if (chat.due() != null || chat.lease() != null) {
            chats.rest(chat);
            memory.forget(chat.id());
        }
        return false;
    }

    /** Whether whoever has this lease may still act on it, or whether all are to wait. */
    private boolean holds(Lease lease) {
        return lease.by().equals(Lease.NOBODY) || !instances.gone(lease.by());
    }

    private void carryOut(Chat chat) {
        Duration pause = outbox.goOn(chat);
        if (pause.isPositive()) {
            wakeAfter(chat.id(), pause);
        }
    }

    private boolean decide(Chat chat, Instant at) {
        Duration pause = decider.decide(chat, at);
        if (pause.isPositive()) {
            wakeAfter(chat.id(), pause);
        }
        return !pause.isPositive();
    }

    private void wakeAfter(ChatId id, Duration pause) {
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
