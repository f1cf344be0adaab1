package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Broadcasts: planned with a minute to undo, watched, paused, gone on with, stopped. */
@Component
class Broadcasts {

    /** In which it can be stopped before anyone got it. */
    static final Duration UNDO = Duration.ofMinutes(1);

    private static final Duration WORTH_SENDING = Duration.ofDays(1);
    private static final int URGENCY = 3;
    private static final String ID = "broadcast:";
    private static final String TEST = "broadcast-test:";

    private static final Logger log = LoggerFactory.getLogger(Broadcasts.class);

    private final MongoTemplate mongo;
    private final Notices notices;
    private final Deliveries rows;
    private final QuietHours quiet;
    private final MovableClock clock;

    Broadcasts(MongoTemplate mongo, Notices notices, Deliveries rows, QuietHours quiet, MovableClock clock) {
        this.mongo = mongo;
        this.notices = notices;
        this.rows = rows;
        this.quiet = quiet;
        this.clock = clock;
    }

    /**
     * Where a broadcast stands.
     *
     * @param due     when it begins to go out, never in quiet hours
     * @param audience how many it is for; 0 until it begins
     * @param missing  audience less rows; anything but 0 is a mistake of ours
     * @param rows     how many people stand where
     * @param failed   by reason
     * @param dropped  by reason: it was never handed to the channel
     */
    record Progress(String id, State state, Instant due, Instant notAfter, int audience, long missing, Map<Delivery.State, Long> rows,
            Map<String, Long> failed, Map<String, Long> dropped) {}

    /**
     * Plans a broadcast.
     *
     * @param at       when it is to begin; null for as soon as can be: in a minute, or when the quiet hours end
     * @param notAfter when it is no longer worth sending; null for a day after it begins
     */
    Progress plan(Audience audience, Map<String, String> texts, @Nullable Instant at, @Nullable Instant notAfter) {
        Instant soonest = clock.instant().plus(UNDO);
        Instant due = quiet.next(at == null || at.isBefore(soonest) ? soonest : at);
        String id = ID + UUID.randomUUID();
        mongo.insert(new Broadcast(id, audience, texts, clock.instant()));
        notices.plan(Notice.planned(id, Broadcast.KIND, audience.gathering(), due,
                notAfter == null ? due.plus(WORTH_SENDING) : notAfter, URGENCY));
        log.info("{} is planned", id);
        return find(id).orElseThrow();
    }

    /** Sends one text to one contact, at once and before all else; not at night. */
    Progress test(String contact, String language, String text) {
        Instant at = clock.instant();
        String id = TEST + UUID.randomUUID();
        mongo.insert(new Broadcast(id, new Audience(Audience.Kind.ONESELF, null, language, contact), Map.of(language, text), at));
        notices.plan(Notice.planned(id, Broadcast.KIND, null, at, at.plus(WORTH_SENDING), 0));
        return find(id).orElseThrow();
    }

    Optional<Progress> find(String id) {
        return id.startsWith(ID) || id.startsWith(TEST) ? notices.find(id).map(this::progress) : Optional.empty();
    }

    /** All of them, the newest first. */
    List<Progress> list() {
        return notices.list(ID).stream().sorted(Comparator.comparing(Notice::due).reversed()).map(this::progress).toList();
    }

    private Progress progress(Notice notice) {
        long made = rows.all(notice.id());
        return new Progress(notice.id(), notice.state(), notice.due(), notice.notAfter(), notice.audience(),
                notice.audience() == 0 ? 0 : notice.audience() - made, rows.count(notice.id()),
                rows.reasons(notice.id(), Delivery.State.FAILED), rows.reasons(notice.id(), Delivery.State.DROPPED));
    }

    /** Hands nothing more over until it goes on; false when it is not going. */
    boolean pause(String id) {
        return moved(id, List.of(State.GOING), State.PAUSED);
    }

    boolean goOn(String id) {
        return moved(id, List.of(State.PAUSED), State.GOING);
    }

    /** Ends it for good; who has not got it does not get it. False when it is over. */
    boolean stop(String id) {
        boolean stopped = moved(id, List.of(State.PLANNED, State.MAKING, State.GOING, State.PAUSED), State.STOPPED);
        if (stopped) {
            rows.drop(id, Unsaid.STOPPED, clock.instant());
        }
        return stopped;
    }

    private boolean moved(String id, List<State> from, State to) {
        boolean moved = notices.move(id, from, to);
        if (moved) {
            log.info("{} is {}", id, to);
        }
        return moved;
    }
}
