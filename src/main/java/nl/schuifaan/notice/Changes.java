package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import org.jspecify.annotations.Nullable;

/** Tells everyone who signed up or waits that a gathering has another time or place, or is called off. */
final class Changes {

    static final String MOVED = "moved";
    static final String CALLED_OFF = "called-off";

    /** A change of longer ago is not news; this far back is looked after a downtime. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final Notices notices;
    private final Bookings parties;

    Changes(Notices notices, Bookings parties) {
        this.notices = notices;
        this.parties = parties;
    }

    void plan(GatheringSchedule occasion, Instant now) {
        if (!occasion.start().isAfter(now)) {
            return;
        }
        if (recent(occasion.calledOff(), now)) {
            plan(CALLED_OFF, CALLED_OFF + ":" + occasion.code(), occasion, now);
        } else if (occasion.calledOff() == null && recent(occasion.movedAt(), now)) {
            plan(MOVED, moved(occasion), occasion, now);
        }
    }

    private static boolean recent(@Nullable Instant change, Instant now) {
        return change != null && change.isAfter(now.minus(NEWS));
    }

    static String moved(GatheringSchedule occasion) {
        return MOVED + ":" + occasion.code() + ":" + occasion.moves();
    }

    private void plan(String kind, String id, GatheringSchedule occasion, Instant now) {
        notices.plan(Notice.planned(id, kind, occasion.code(), now, occasion.start(), 1));
    }

    /** Those who count on it. Who signed up after the change could be seen knows. */
    List<NoticeKind.Recipient> audience(GatheringSchedule occasion, Instant change) {
        Instant undoable = occasion.undoable();
        Instant seen = undoable != null && undoable.isAfter(change) ? undoable : change;
        return parties.contacts(occasion.code(), party -> party.live() && party.asked().isBefore(seen)).stream()
                .map(contact -> new NoticeKind.Recipient(contact, null)).toList();
    }

    @Nullable GatheringSchedule find(Notice notice) {
        return parties.find(notice.about()).orElse(null);
    }
}
