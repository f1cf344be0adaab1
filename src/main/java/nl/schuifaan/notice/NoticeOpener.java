package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.notice.NoticeKind.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that each notice has a row for everyone it is for when it begins, and that none is open when it is over.
 */
final class NoticeOpener {

    private static final Logger log = LoggerFactory.getLogger(NoticeOpener.class);

    /** Nothing is heard any more of what was handed over so long before. */
    private static final Duration LOST = Deliveries.STUCK.multipliedBy(3);

    private final Notices notices;
    private final Deliveries rows;
    private final Map<String, NoticeKind> kinds;
    private final People people;

    NoticeOpener(Notices notices, Deliveries rows, List<NoticeKind> kinds, People people) {
        this.notices = notices;
        this.rows = rows;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(NoticeKind::kind, sender -> sender));
        this.people = people;
    }

    /**
     * Opens what is due: makes its rows. One that cannot be opened holds up no other, and is tried again; so is one
     * that is for nobody as long as the change by which that is so can be undone.
     */
    void open(Instant now) {
        for (Notice notice : notices.due(now)) {
            NoticeKind sender = kinds.get(notice.kind());
            if (sender != null && notices.claim(notice, now)) {
                try {
                    List<Recipient> audience = sender.audience(notice);
                    if (!audience.isEmpty() || !sender.waits(notice, now)) {
                        open(notice, audience, now);
                    }
                } catch (RuntimeException e) {
                    log.error("notice {}: its rows could not be made; trying again", notice.id(), e);
                }
            }
        }
    }

    /** When the next one begins that is for anybody, as things stand. */
    Optional<Instant> next(Instant now) {
        return notices.planned(now).stream().filter(notice -> kinds.containsKey(notice.kind())
                && !kinds.get(notice.kind()).audience(notice).isEmpty()).map(Notice::due).findFirst();
    }

    private void open(Notice notice, List<Recipient> audience, Instant now) {
        Map<ChatId, Recipient> once = new LinkedHashMap<>();
        audience.forEach(recipient -> once.putIfAbsent(recipient.contact(), recipient));
        rows.make(notice, List.copyOf(once.values()), channels(once.keySet()), now);
        long made = rows.all(notice.id());
        if (made < once.size()) {
            throw new IllegalStateException((once.size() - made) + " rows are missing");
        }
        if (notices.go(notice.id(), (int) made)) {
            log.info("notice {} goes out to {}", notice.id(), made);
        }
    }

    private Map<ChatId, String> channels(Collection<ChatId> contacts) {
        Map<ChatId, String> channels = new HashMap<>();
        people.each(contacts, person -> channels.put(person.id(), person.channel()));
        return channels;
    }

    /** Closes what has gone out, what is stale, and what was stopped. */
    void close(Instant now) {
        notices.in(State.GOING).forEach(notice -> close(notice, now));
        notices.in(State.PAUSED).stream().filter(notice -> now.isAfter(notice.notAfter()))
                .forEach(notice -> close(notice, now));
        notices.stoppedLately(now).forEach(notice -> rows.drop(notice.id(), Unsaid.STOPPED, now));
    }

    private void close(Notice notice, Instant now) {
        if (now.isAfter(notice.notAfter())) {
            rows.drop(notice.id(), Unsaid.STALE, now);
            rows.giveUp(notice.id(), now.minus(LOST), now);
        }
        if (!rows.anyLeft(notice.id()) && notices.move(notice.id(), List.of(State.GOING, State.PAUSED), State.DONE)) {
            log.info("notice {} is done: {}, {}", notice.id(), rows.count(notice.id()),
                    rows.reasons(notice.id(), Delivery.State.DROPPED));
        }
    }
}
