package nl.schuifaan.notice;

import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/** Tells that a gathering does not take place. */
final class CalledOffNotice implements NoticeKind {

    private final Changes changes;

    CalledOffNotice(Changes changes) {
        this.changes = changes;
    }

    @Override
    public String kind() {
        return Changes.CALLED_OFF;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        GatheringSchedule occasion = changes.find(notice);
        return occasion == null || occasion.calledOff() == null ? List.of()
                : changes.audience(occasion, occasion.calledOff());
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        GatheringSchedule occasion = changes.find(notice);
        return occasion == null ? null : new Input.CalledOff(occasion.code(),
                MovableClock.local(occasion.start()), occasion.place());
    }
}
