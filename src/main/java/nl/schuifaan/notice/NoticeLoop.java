package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.chat.NoticeInbox;
import nl.schuifaan.loop.Loop;
import nl.schuifaan.settings.MovableClock;

/** The round that notices go: makes the rows of what is due, hands over what has room, mends what was left. */
final class NoticeLoop extends Loop {

    /** Between two rounds while there is something to hand over. */
    private static final Duration STEP = Duration.ofMillis(50);

    /** Between two looks at what is due and what is going. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration MEND = Duration.ofSeconds(30);

    private final NoticeOpener ledger;
    private final NoticeDispatcher dispatcher;
    private final NoticeInbox inbox;
    private final MovableClock clock;
    private Instant looked = Instant.EPOCH;
    private Instant mended = Instant.EPOCH;

    NoticeLoop(NoticeOpener ledger, NoticeDispatcher dispatcher, NoticeInbox inbox, MovableClock clock) {
        super("notices", "notices wait");
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

    @Override
    protected Duration round() {
        go();
        return STEP;
    }

    /** Stops before the chats do. */
    @Override
    public int getPhase() {
        return 10;
    }
}
