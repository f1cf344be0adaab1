package nl.schuifaan.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import org.jspecify.annotations.Nullable;

/** Tells the newest time and place; what was moved once more meanwhile is told by the newer notice. */
final class MovedNotice implements NoticeKind {

    private final Changes changes;

    MovedNotice(Changes changes) {
        this.changes = changes;
    }

    @Override
    public String kind() {
        return Changes.MOVED;
    }

    private @Nullable GatheringSchedule newest(Notice notice) {
        GatheringSchedule occasion = changes.find(notice);
        return occasion != null && occasion.calledOff() == null && notice.id().equals(Changes.moved(occasion))
                ? occasion
                : null;
    }

    @Override
    public boolean waits(Notice notice, Instant now) {
        return Optional.ofNullable(changes.find(notice)).filter(it -> it.settling(now)).isPresent();
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        GatheringSchedule occasion = newest(notice);
        return occasion == null || occasion.movedAt() == null ? List.of()
                : changes.audience(occasion, occasion.movedAt());
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        GatheringSchedule occasion = newest(notice);
        return occasion == null ? null : new Input.Moved(occasion.code());
    }
}
