package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.schuifaan.chat.Letter;
import nl.schuifaan.chat.Letters;
import nl.schuifaan.chat.Outcomes;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.notice.Notice.State;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows over to chats as letters, the most urgent first, and only as many as will soon go out, so that what becomes urgent
 * meanwhile is not behind thousands. Gives leave in the last moment, and writes down how each ended.
 */
final class Postmaster implements Outcomes {

    /** Urgencies there are: offers, reminders, polls, broadcasts. */
    private static final int LEAST_URGENT = 3;

    private static final Duration PAUSED = Duration.ofSeconds(20);

    private final Notices notices;
    private final Rows rows;
    private final Map<String, Sender> senders;
    private final QuietHours quiet;
    private final int window;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Notice> going = Map.of();
    private volatile Set<String> paused = Set.of();

    /** @param window rows handed over by this process that may be without an end at one time */
    Postmaster(Notices notices, Rows rows, List<Sender> senders, QuietHours quiet, int window) {
        this.notices = notices;
        this.rows = rows;
        this.senders = senders.stream().collect(Collectors.toUnmodifiableMap(Sender::kind, sender -> sender));
        this.quiet = quiet;
        this.window = window;
    }

    /** Makes the rows of what is due. */
    void make(Instant now) {
        for (Notice notice : notices.due(now)) {
            Sender sender = senders.get(notice.kind());
            if (sender != null && notices.claim(notice, now)) {
                List<Sender.Recipient> audience = sender.audience(notice);
                rows.make(notice, audience, now);
                notices.go(notice.id(), audience.size());
            }
        }
    }

    /** Looks which notices are going, ends those that have gone out or are stale. */
    void look(Instant now) {
        Map<String, Notice> found = notices.in(State.GOING).stream().collect(Collectors.toMap(Notice::id, notice -> notice));
        paused = notices.in(State.PAUSED).stream().map(Notice::id).collect(Collectors.toUnmodifiableSet());
        found.values().removeIf(notice -> over(notice, now));
        going = Map.copyOf(found);
    }

    private boolean over(Notice notice, Instant now) {
        if (now.isAfter(notice.notAfter())) {
            rows.drop(notice.id(), "stale", now);
        }
        return rows.left(notice.id()) == 0 && notices.move(notice.id(), List.of(State.GOING), State.DONE);
    }

    /**
     * Hands over as much as there is room for.
     *
     * @return how many rows
     */
    int feed(Instant now, Letters letters) {
        int fed = 0;
        for (int urgency = 0; urgency <= LEAST_URGENT && !quiet.quiet(now); urgency++) {
            int level = urgency;
            List<String> ids = going.values().stream().filter(notice -> notice.urgency() == level).map(Notice::id).toList();
            int room = window - underWay.size();
            if (!ids.isEmpty() && room > 0) {
                fed += put(rows.claim(ids, urgency, room, now), letters, now);
            }
        }
        return fed;
    }

    /** Puts again what a process that died may have left between taking a row and putting its letter. */
    int mend(Instant now, Letters letters) {
        return put(rows.again(now), letters, now);
    }

    private int put(List<Row> taken, Letters letters, Instant now) {
        List<Letter> put = new ArrayList<>(taken.size());
        for (Row row : taken) {
            underWay.add(row.id());
            Notice notice = notice(row.notice());
            Input input = notice == null ? null : input(notice, row);
            if (notice == null || input == null) {
                end(row.id(), Row.State.DROPPED, "over", null, now);
            } else {
                put.add(new Letter(row.id(), row.contact(), input, notice.notAfter()));
            }
        }
        letters.put(put);
        return taken.size();
    }

    private @Nullable Notice notice(String id) {
        Notice known = going.get(id);
        return known != null ? known : notices.find(id).orElse(null);
    }

    private @Nullable Input input(Notice notice, Row row) {
        Sender sender = senders.get(notice.kind());
        return sender == null ? null : sender.input(notice, row);
    }

    @Override
    public Leave leave(String row, Instant notAfter, Instant now) {
        String notice = row.substring(0, row.lastIndexOf('/'));
        if (now.isAfter(notAfter)) {
            return new Leave.Refused("stale");
        } else if (quiet.quiet(now)) {
            Instant morning = quiet.next(now);
            return morning.isAfter(notAfter) ? new Leave.Refused("quiet hours") : new Leave.Later(Duration.between(now, morning));
        } else if (paused.contains(notice)) {
            return new Leave.Later(PAUSED);
        }
        return going.containsKey(notice) || isGoing(notice) ? new Leave.Given() : new Leave.Refused("called off");
    }

    /** Asks the store about a notice that began to go out since the last look. */
    private boolean isGoing(String notice) {
        return notices.find(notice).map(found -> found.state() == State.GOING || found.state() == State.DONE).orElse(false);
    }

    @Override
    public void ended(String row, End end, Instant at) {
        switch (end) {
            case End.Sent(String message) -> end(row, Row.State.SENT, null, message, at);
            case End.Failed(String reason) -> end(row, Row.State.FAILED, reason, null, at);
            case End.Unknown() -> end(row, Row.State.UNKNOWN, null, null, at);
            case End.Dropped(String reason) -> end(row, Row.State.DROPPED, reason, null, at);
        }
    }

    private void end(String row, Row.State state, @Nullable String reason, @Nullable String message, Instant at) {
        rows.end(row, state, reason, message, at);
        underWay.remove(row);
    }
}
