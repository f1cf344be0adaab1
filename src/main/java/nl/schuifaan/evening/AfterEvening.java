package nl.schuifaan.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.evening.Facilitators.Facilitator;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks facilitators how it was, a quarter of an hour after the evening; in quiet hours in the morning. */
@Component
class AfterEvening implements NoticeKind {

    static final Duration AFTER = Duration.ofMinutes(15);

    private static final String KIND = "facilitator";

    private final Facilitators facilitators;
    private final Bookings bookings;
    private final Notices notices;
    private final MovableClock now;

    AfterEvening(Facilitators facilitators, Bookings bookings, Notices notices, MovableClock now) {
        this.facilitators = facilitators;
        this.bookings = bookings;
        this.notices = notices;
        this.now = now;
    }

    /** Plans it for each that joined and had a table. */
    void planAll() {
        facilitators.joined().stream().filter(this::led).forEach(one -> bookings.find(one.gathering())
                .filter(this::over).ifPresent(it -> plan(one, it.end())));
    }

    private void plan(Facilitator one, Instant end) {
        notices.plan(Notice.planned(String.join(":", KIND, one.gathering().text(), one.member()), KIND, one.gathering(),
                end.plus(AFTER), end.plus(Facilitators.ASKED_WITHIN), 2));
    }

    private boolean led(Facilitator one) {
        return facilitators.member(one).filter(it -> it.table() != null).isPresent();
    }

    private boolean over(GatheringSchedule it) {
        return it.calledOff() == null && !it.end().plus(AFTER).isAfter(now.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return facilitator(notice).stream().map(one -> new Recipient(Objects.requireNonNull(one.chat()), null))
                .toList();
    }

    private Optional<Facilitator> facilitator(Notice notice) {
        String[] parts = notice.id().split(":");
        return parts.length < 3 ? Optional.empty() : facilitators.find(new GatheringCode(parts[1]), parts[2])
                .filter(Facilitator::joined).filter(this::led);
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return facilitator(notice).map(one -> new Input.AskedAfterwards(one.gathering())).orElse(null);
    }
}
