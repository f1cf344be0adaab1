package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.chat.NoticeInbox;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The round that notices go: makes the rows of what is due, hands over what has room, mends what was left. */
final class NoticeLoop implements SmartLifecycle {

    /** Between two rounds while there is something to hand over. */
    private static final Duration STEP = Duration.ofMillis(50);

    /** Between two looks at what is due and what is going. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration MEND = Duration.ofSeconds(30);

    private final NoticeOpener ledger;
    private final NoticeDispatcher dispatcher;
    private final NoticeInbox inbox;
    private final MovableClock clock;
    private final Outage outage = new Outage(LoggerFactory.getLogger(NoticeLoop.class), "notices wait");
    private volatile @Nullable Thread round;
    private Instant looked = Instant.EPOCH;
    private Instant mended = Instant.EPOCH;

    NoticeLoop(NoticeOpener ledger, NoticeDispatcher dispatcher, NoticeInbox inbox, MovableClock clock) {
        this.ledger = ledger;
        this.dispatcher = dispatcher;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** One round. */
    void go() {
        Instant at = clock.instant();
        if (!at.isBefore(looked.plus(LOOK))) {
            ledger.open(at);
            ledger.close(at);
            dispatcher.look();
            looked = at;
        }
        if (!at.isBefore(mended.plus(MEND))) {
            dispatcher.mend(at, inbox);
            mended = at;
        }
        dispatcher.feed(at, inbox);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            pause(outage.tried(this::go) ? STEP : LOOK);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        round = Thread.ofVirtual().name("notices").start(this::run);
    }

    @Override
    public void stop() {
        Thread thread = round;
        round = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return round != null;
    }

    /** Stops before the chats do. */
    @Override
    public int getPhase() {
        return 10;
    }
}
