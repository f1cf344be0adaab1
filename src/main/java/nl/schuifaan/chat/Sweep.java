package nl.schuifaan.chat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.loop.Loop;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.settings.MovableClock;

/**
 * Looks every second for chats that wait for someone: what a process that died left behind, what came in by another
 * process while this one was busy with the chat, what had to wait for a time to pass.
 */
final class Sweep extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final Chats chats;
    private final Worker worker;
    private final Instances instances;
    private final MovableClock clock;

    Sweep(Chats chats, Worker worker, Instances instances, MovableClock clock) {
        super("sweep", "the sweep of chats");
        this.chats = chats;
        this.worker = worker;
        this.instances = instances;
        this.clock = clock;
    }

    /** Wakes every chat that is due, in any order: none comes first again after each death. */
    @Override
    protected Duration round() {
        List<ChatId> due = chats.due(clock.instant(), instances.living(), MOST);
        Collections.shuffle(due);
        due.forEach(worker::lookAfresh);
        return PAUSE;
    }

    /** Stops after the channels, which hand in no more by then, and lets the worker end what it is on. */
    @Override
    public void stop() {
        super.stop();
        worker.stop(Duration.ofSeconds(5));
        chats.close();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
