package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Reminders of a gathering, as long before as it says: usually a day before in the early evening, three hours before,
 * and a week before for who signed up long ahead. Each is planned as soon as the gathering is there, so no downtime
 * loses one. What falls into quiet hours comes earlier, in the last evening; a few hours before an early gathering
 * nothing comes, as the reminder of the evening before has just been there.
 */
final class Reminders implements NoticeKind {

    /** As in {@code reminder:LAAK1:day:2026-11-28T19:00}. */
    static final String KIND = "reminder";

    private static final LocalTime EARLY_EVENING = LocalTime.of(18, 0);

    /** So long between the sign-up and a reminder that comes days ahead: else it only repeats what was said. */
    private static final Duration LONG_AHEAD = Duration.ofDays(3);

    /**
     * One that should have gone out longer ago than this when it is first planned would only repeat what was just said.
     */
    private static final Duration LATE = Duration.ofMinutes(5);

    /** So long the notice of a move stands for a reminder days ahead. */
    private static final Duration TOLD = Duration.ofDays(1);

    private final Notices notices;
    private final Deliveries rows;
    private final Bookings parties;
    private final QuietHours quiet;

    Reminders(Notices notices, Deliveries rows, Bookings parties, QuietHours quiet) {
        this.notices = notices;
        this.rows = rows;
        this.parties = parties;
        this.quiet = quiet;
    }

    /**
     * Plans what is not planned yet, and ends what was planned for another time or place, or a gathering that is called
     * off.
     */
    void plan(GatheringSchedule occasion, Instant now) {
        String name = occasion.calledOff() == null ? name(occasion) : "";
        Set<String> known = new HashSet<>();
        for (Notice notice : notices.list(KIND + ":" + occasion.code() + ":")) {
            known.add(notice.id());
            if (name.isEmpty() || !notice.id().endsWith(":" + name) || ahead(notice, occasion) == null) {
                stop(notice, now);
            }
        }
        for (int hours : occasion.reminders()) {
            Ahead ahead = new Ahead(hours);
            String id = id(occasion, ahead) + name;
            due(ahead, occasion.start())
                    .filter(due -> !known.contains(id) && !name.isEmpty()
                            && worthPlanning(ahead, due, occasion, now))
                    .ifPresent(due -> notices.plan(Notice.planned(id, KIND, occasion.code(), due,
                            occasion.start().minus(ahead.tooLate()), 1)));
        }
    }

    private static String id(GatheringSchedule occasion, Ahead ahead) {
        return KIND + ":" + occasion.code() + ":" + ahead.named() + ":";
    }

    /** Which of the gathering's reminders it is; null when there is no such one any more. */
    private static @Nullable Ahead ahead(Notice notice, GatheringSchedule occasion) {
        return occasion.reminders().stream().map(Ahead::new)
                .filter(ahead -> notice.id().startsWith(id(occasion, ahead))).findFirst().orElse(null);
    }

    /** Who has just heard of the new day needs no reminder days ahead of it. */
    private static boolean worthPlanning(Ahead ahead, Instant due, GatheringSchedule occasion, Instant now) {
        boolean justTold = ahead.days() && occasion.movedAt() != null
                && due.isBefore(occasion.movedAt().plus(TOLD));
        return !justTold && !due.isBefore(now.minus(LATE));
    }

    private void stop(Notice notice, Instant now) {
        boolean stopped = notices.move(notice.id(),
                List.of(Notice.State.PLANNED, Notice.State.MAKING, Notice.State.GOING), Notice.State.STOPPED);
        if (stopped) {
            rows.drop(notice.id(), Unsaid.OVER, now);
        }
    }

    /** Start and count of moves: a gathering that is moved there and back is reminded of anew. */
    private static String name(GatheringSchedule occasion) {
        LocalDateTime start = MovableClock.local(occasion.start());
        return occasion.moves() == 0 ? start.toString() : start + "#" + occasion.moves();
    }

    /** When it goes out; empty when it does not. */
    Optional<Instant> due(Ahead ahead, Instant start) {
        var local = start.atZone(MovableClock.THE_HAGUE);
        Instant exact = start.minus(Duration.ofHours(ahead.hours()));
        Instant due = ahead.hours() % 24 == 0
                ? quiet.last(local.minusDays(ahead.hours() / 24).with(EARLY_EVENING).toInstant())
                : ahead.hoursOnly() ? exact : quiet.last(exact);
        return quiet.quiet(due) || !due.isBefore(start.minus(ahead.tooLate())) ? Optional.empty() : Optional.of(due);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean waits(Notice notice, Instant now) {
        return parties.find(notice.about()).filter(it -> it.settling(now)).isPresent();
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        GatheringSchedule occasion = standing(notice);
        Ahead ahead = occasion == null ? null : ahead(notice, occasion);
        if (occasion == null || ahead == null) {
            return List.of();
        }
        Instant longAhead = occasion.start().minus(Duration.ofHours(ahead.hours())).minus(LONG_AHEAD);
        return parties.contacts(occasion.code(), party -> party.state() == Bookings.State.GRANTED
                        && (!ahead.days() || party.asked().isBefore(longAhead))).stream()
                .map(contact -> new Recipient(contact, null)).toList();
    }

    private @Nullable GatheringSchedule standing(Notice notice) {
        return parties.find(notice.about()).filter(occasion -> occasion.calledOff() == null)
                .filter(occasion -> notice.id().endsWith(":" + name(occasion))).orElse(null);
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        GatheringSchedule occasion = standing(notice);
        return occasion == null ? null : new Input.Reminded(occasion.code());
    }
}
