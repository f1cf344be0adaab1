package nl.schuifaan.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.chat.DeliveryListener;
import nl.schuifaan.chat.NoticeInbox;
import nl.schuifaan.chat.NoticeMessage;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.notice.Notice.State;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows over to chats as letters, the most urgent first, and only as many as may go out now, so that what becomes
 * urgent meanwhile is not behind thousands, and no chat waits with a letter. Gives leave in the last moment, and writes
 * down how each ended.
 */
final class NoticeDispatcher implements DeliveryListener {

    /** Urgencies there are: offers, reminders, polls, broadcasts. */
    private static final int LEAST_URGENT = 3;

    /** When a letter that was handed over just before a pause is tried again. */
    private static final Duration PAUSED = Duration.ofSeconds(5);

    /**
     * After this a row that was handed over no longer counts as under way here: its chat waits, or another process has
     * it.
     */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    private final Notices notices;
    private final Deliveries rows;
    private final Map<String, NoticeKind> kinds;
    private final QuietHours quiet;
    private final RateLimiter pace;
    private final Supplier<List<String>> channels;
    private final Map<String, Cache<String, Boolean>> underWay = new ConcurrentHashMap<>();
    private volatile Map<String, Notice> going = Map.of();
    private volatile Set<String> paused = Set.of();

    /** @param channels kinds of the channels there are */
    NoticeDispatcher(Notices notices, Deliveries rows, List<NoticeKind> kinds, QuietHours quiet, RateLimiter pace,
            Supplier<List<String>> channels) {
        this.notices = notices;
        this.rows = rows;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(NoticeKind::kind, sender -> sender));
        this.quiet = quiet;
        this.pace = pace;
        this.channels = channels;
    }

    /** Remembers which notices are going and which pause. */
    void look() {
        going = notices.in(State.GOING).stream().collect(Collectors.toUnmodifiableMap(Notice::id, notice -> notice));
        paused = notices.in(State.PAUSED).stream().map(Notice::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hands over as much as there is room for.
     *
     * @return how many rows
     */
    int feed(Instant now, NoticeInbox inbox) {
        int fed = 0;
        boolean night = quiet.quiet(now);
        List<Notice> those = going.values().stream().filter(notice -> !night || anytime(notice)).toList();
        if (!those.isEmpty()) {
            for (String channel : channels.get()) {
                fed += feed(channel, those, now, inbox);
            }
        }
        return fed;
    }

    private boolean anytime(@Nullable Notice notice) {
        NoticeKind sender = notice == null ? null : kinds.get(notice.kind());
        return sender != null && sender.anytime();
    }

    private int feed(String channel, List<Notice> those, Instant now, NoticeInbox inbox) {
        int fed = 0;
        for (int urgency = 0; urgency <= LEAST_URGENT; urgency++) {
            int level = urgency;
            List<String> ids = those.stream().filter(notice -> notice.urgency() == level).map(Notice::id).toList();
            int room = ids.isEmpty() ? 0 : room(channel);
            if (room > 0) {
                List<Delivery> taken = rows.claim(ids, channel, room, now);
                pace.take(channel, taken.size());
                fed += put(taken, inbox, now);
            }
        }
        return fed;
    }

    private int room(String channel) {
        Cache<String, Boolean> handed = underWay(channel);
        handed.cleanUp();
        return pace.room(channel, handed.estimatedSize());
    }

    private Cache<String, Boolean> underWay(String channel) {
        return underWay.computeIfAbsent(channel, _ -> Caffeine.newBuilder().expireAfterWrite(UNDER_WAY).build());
    }

    /** Puts again what a process that died may have left between taking a row and putting its letter. */
    int mend(Instant now, NoticeInbox inbox) {
        return put(rows.again(now), inbox, now);
    }

    private int put(List<Delivery> taken, NoticeInbox inbox, Instant now) {
        List<NoticeMessage> put = new ArrayList<>(taken.size());
        for (Delivery row : taken) {
            NoticeMessage message = message(row, now);
            if (message != null) {
                underWay(channelOf(row)).put(row.id(), true);
                put.add(message);
            }
        }
        inbox.put(put);
        return taken.size();
    }

    /** What is put into the chat; null when there is nothing to say, now or at all. */
    private @Nullable NoticeMessage message(Delivery row, Instant now) {
        Notice notice = notice(row.notice());
        Input input = notice == null ? null : input(notice, row);
        if (notice != null && input != null) {
            return new NoticeMessage(row.id(), row.turn(), row.contact(), input, notice.notAfter());
        } else if (notice != null && waits(notice, now)) {
            rows.putOff(row.id(), row.turn(), now.plus(Scheduling.UNDO));
        } else {
            rows.end(row.id(), Delivery.State.DROPPED, Unsaid.OVER.stored(), null, now);
        }
        return null;
    }

    private static String channelOf(Delivery row) {
        return row.channel() == null ? "" : row.channel();
    }

    private @Nullable Notice notice(String id) {
        Notice known = going.get(id);
        return known != null ? known : notices.find(id).orElse(null);
    }

    private boolean waits(Notice notice, Instant now) {
        NoticeKind kind = kinds.get(notice.kind());
        return kind != null && kind.waits(notice, now);
    }

    private @Nullable Input input(Notice notice, Delivery row) {
        NoticeKind sender = kinds.get(notice.kind());
        return sender == null ? null : sender.input(notice, row);
    }

    @Override
    public SendPermission leave(String row, Instant notAfter, Instant now) {
        String notice = row.substring(0, row.lastIndexOf('/'));
        if (now.isAfter(notAfter)) {
            return new SendPermission.Refused(Unsaid.STALE);
        } else if (quiet.quiet(now) && !anytime(notice(notice))) {
            Instant morning = quiet.next(now);
            return morning.isAfter(notAfter) ? new SendPermission.Refused(Unsaid.QUIET_HOURS)
                    : new SendPermission.Later(morning);
        } else if (paused.contains(notice)) {
            return new SendPermission.Later(now.plus(PAUSED));
        }
        return going.containsKey(notice) ? new SendPermission.Given() : stored(notice, now);
    }

    /** Asks the store about a notice that changed since the last look. */
    private SendPermission stored(String notice, Instant now) {
        State state = notices.find(notice).map(Notice::state).orElse(State.STOPPED);
        return switch (state) {
            case GOING, DONE -> new SendPermission.Given();
            case PLANNED, MAKING, PAUSED -> new SendPermission.Later(now.plus(PAUSED));
            case STOPPED -> new SendPermission.Refused(Unsaid.STOPPED);
        };
    }

    @Override
    public void ended(String row, DeliveryResult end, Instant at) {
        switch (end) {
            case DeliveryResult.Sent(String message) -> rows.end(row, Delivery.State.SENT, null, message, at);
            case DeliveryResult.Failed(String reason) -> rows.end(row, Delivery.State.FAILED, reason, null, at);
            case DeliveryResult.Unknown() -> rows.end(row, Delivery.State.UNKNOWN, null, null, at);
            case DeliveryResult.Dropped(Unsaid reason) ->
                    rows.end(row, Delivery.State.DROPPED, reason.stored(), null, at);
            case DeliveryResult.PutOff(int turn, Instant until) -> rows.putOff(row, turn, until);
        }
        underWay.values().forEach(channel -> channel.invalidate(row));
    }
}
