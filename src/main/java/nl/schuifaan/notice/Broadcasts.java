package nl.schuifaan.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Broadcasts: planned with a minute to undo, watched, paused, gone on with, stopped. */
@Component
public class Broadcasts {

    /** In which it can be stopped before anyone got it. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    private static final Duration WORTH_SENDING = Duration.ofDays(1);
    private static final int URGENCY = 3;
    static final String ID = "broadcast:";
    private static final String TEST = "broadcast-test:";

    private static final Logger log = LoggerFactory.getLogger(Broadcasts.class);

    private final MongoTemplate mongo;
    private final Notices notices;
    private final Deliveries rows;
    private final BroadcastDrafts drafts;
    private final Previews previews;
    private final People people;
    private final MovableClock clock;

    Broadcasts(MongoTemplate mongo, Notices notices, Deliveries rows, BroadcastDrafts drafts, Previews previews,
            People people, MovableClock clock) {
        this.mongo = mongo;
        this.notices = notices;
        this.rows = rows;
        this.drafts = drafts;
        this.previews = previews;
        this.people = people;
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
     * @param to       for whom it is
     * @param texts    by language; of a reminder, none
     */
    public record Progress(String id, State state, Instant due, Instant notAfter, int audience, long missing,
            Map<Delivery.State, Long> rows,
            Map<String, Long> failed, Map<String, Long> dropped, @Nullable Audience to, Map<String, String> texts) {}

    /** How it went with a draft that was to be sent. */
    public enum Sent { PLANNED, NO_PREVIEW, BLOCKED, CHANGED }

    /**
     * Sends a draft that was seen as a preview, once however often it is asked. One for now gets a row for each person
     * of the preview; one for later goes to its audience of then.
     *
     * @param people how many messages the preview promised; when it would be another number now, nothing is sent
     */
    public Sent send(String preview, int people) {
        BroadcastDraft draft = drafts.find(preview).orElse(null);
        if (draft == null) {
            return Sent.NO_PREVIEW;
        } else if (notices.find(ID + preview).isPresent()) {
            return Sent.PLANNED;
        }
        Checked checked = drafts.check(draft);
        if (!checked.blockers().isEmpty()) {
            return Sent.BLOCKED;
        } else if (checked.preview().people() != people) {
            return Sent.CHANGED;
        }
        plan(checked);
        return Sent.PLANNED;
    }

    private void plan(Checked checked) {
        BroadcastDraft draft = checked.draft();
        Notice notice = Notice.planned(ID + draft.id(), Broadcast.KIND, draft.audience().gathering(), checked.begins(),
                checked.begins().plus(WORTH_SENDING), URGENCY);
        boolean counted = draft.at() == null;
        if (keep(new Broadcast(notice.id(), draft.audience(), draft.texts(), clock.instant(),
                new Broadcast.Confirmed(draft.reminder(), counted))) && counted) {
            Map<ChatId, String> channels = new HashMap<>();
            people.each(checked.recipients().stream().map(NoticeKind.Recipient::contact).toList(), one ->
                    channels.put(one.id(), one.channel()));
            rows.make(notice, checked.recipients(), channels, checked.begins());
        }
        notices.plan(notice);
        log.info("{} is planned", notice.id());
    }

    /** False when it is there already. */
    private boolean keep(Broadcast broadcast) {
        try {
            mongo.insert(broadcast);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /**
     * Plans a broadcast.
     *
     * @param at       when it is to begin; null for as soon as can be: in a minute, or when the quiet hours end
     * @param notAfter when it is no longer worth sending; null for a day after it begins
     */
    Progress plan(Audience audience, Map<String, String> texts, @Nullable Instant at, @Nullable Instant notAfter) {
        Instant due = previews.begins(at);
        String id = ID + mark(audience, texts, at, notAfter);
        if (keep(new Broadcast(id, audience, texts, clock.instant(), null))) {
            notices.plan(Notice.planned(id, Broadcast.KIND, audience.gathering(), due,
                    notAfter == null ? due.plus(WORTH_SENDING) : notAfter, URGENCY));
            log.info("{} is planned", id);
        }
        return find(id).orElseThrow();
    }

    /** The same request within a minute or two has the same mark, unless what it planned was stopped. */
    private String mark(Audience audience, Map<String, String> texts, @Nullable Instant at,
            @Nullable Instant notAfter) {
        String asked = UUID.nameUUIDFromBytes((audience + "|" + new TreeMap<>(texts) + "|" + at + "|" + notAfter)
                .getBytes(StandardCharsets.UTF_8)).toString();
        long minute = clock.instant().getEpochSecond() / 60;
        for (long lately = minute; lately > minute - 2; lately--) {
            String mark = asked + "-" + lately;
            if (notices.find(ID + mark).filter(notice -> notice.state() != State.STOPPED).isPresent()) {
                return mark;
            }
        }
        return notices.find(ID + asked + "-" + minute).isPresent() ? UUID.randomUUID().toString()
                : asked + "-" + minute;
    }

    /** Sends one text to one contact, at once and before all else; not at night. */
    public Progress test(ChatId contact, String language, String text) {
        Instant at = clock.instant();
        String id = TEST + UUID.randomUUID();
        mongo.insert(new Broadcast(id, new Audience(Audience.Kind.ONESELF, null, language, contact),
                Map.of(language, text), at, null));
        notices.plan(Notice.planned(id, Broadcast.KIND, null, at, at.plus(WORTH_SENDING), 0));
        return find(id).orElseThrow();
    }

    public Optional<Progress> find(String id) {
        return id.startsWith(ID) || id.startsWith(TEST) ? notices.find(id).map(this::progress) : Optional.empty();
    }

    /** All of them, the newest first. */
    public List<Progress> list() {
        return notices.list(ID).stream().sorted(Comparator.comparing(Notice::due).reversed()).map(this::progress)
                .toList();
    }

    private Progress progress(Notice notice) {
        int made = (int) rows.all(notice.id());
        int audience = Math.max(notice.audience(), made);
        Broadcast broadcast = mongo.findById(notice.id(), Broadcast.class);
        return new Progress(notice.id(), notice.state(), notice.due(), notice.notAfter(), audience, audience - made,
                rows.count(notice.id()),
                rows.reasons(notice.id(), Delivery.State.FAILED), rows.reasons(notice.id(), Delivery.State.DROPPED),
                broadcast == null ? null : broadcast.audience().withoutContact(), broadcast == null ? Map.of()
                : broadcast.texts());
    }

    /** Hands nothing more over until it goes on; false when it is not going. */
    public boolean pause(String id) {
        return moved(id, List.of(State.GOING), State.PAUSED);
    }

    public boolean goOn(String id) {
        return moved(id, List.of(State.PAUSED), State.GOING);
    }

    /** Ends it for good; who has not got it does not get it. False when it is over. */
    public boolean stop(String id) {
        boolean stopped = moved(id, List.of(State.PLANNED, State.MAKING, State.GOING, State.PAUSED), State.STOPPED);
        if (stopped) {
            rows.drop(id, Unsaid.STOPPED, clock.instant());
        }
        return stopped;
    }

    private boolean moved(String id, List<State> from, State to) {
        boolean moved = (id.startsWith(ID) || id.startsWith(TEST)) && notices.move(id, from, to);
        if (moved) {
            log.info("{} is {}", id, to);
        }
        return moved;
    }
}
