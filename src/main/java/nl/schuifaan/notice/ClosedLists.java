package nl.schuifaan.notice;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/** Tells those who still wait that the list is closed: so late no seats are offered any more. */
final class ClosedLists implements NoticeKind {

    static final String KIND = "list-closed";

    private final Notices notices;
    private final Bookings parties;

    ClosedLists(Notices notices, Bookings parties) {
        this.notices = notices;
        this.parties = parties;
    }

    void plan(GatheringSchedule occasion, Instant now) {
        Instant closes = occasion.start().minus(Offers.CLOSES);
        boolean closed = occasion.calledOff() == null && !closes.isAfter(now) && occasion.start().isAfter(now);
        if (closed && !waiting(occasion.code()).isEmpty()) {
            notices.plan(Notice.planned(KIND + ":" + occasion.code() + ":" + occasion.moves(), KIND, occasion.code(),
                    closes, occasion.start(), 1));
        }
    }

    private List<ChatId> waiting(GatheringCode gathering) {
        return parties.contacts(gathering, party -> party.state() == Bookings.State.WAITING);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return waiting(notice.about()).stream().map(contact -> new Recipient(contact, null)).toList();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return parties.find(notice.about()).filter(it -> it.calledOff() == null).isEmpty() ? null
                : new Input.WaitingClosed(notice.about());
    }
}
