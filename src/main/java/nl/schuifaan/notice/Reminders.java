package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Reminders of a gathering: a day before in the early evening, three hours before, and a week before for who signed up
 * long ahead. Each is planned as soon as the gathering is there, so no downtime loses one. What falls into quiet hours
 * comes earlier, in the last evening; three hours before an early gathering nothing comes, as the reminder of the
 * evening before has just been there.
 */
final class Reminders implements NoticeKind {

    /** As in {@code reminder:LAAK1:day:2026-11-28T19:00}. */
    static final String KIND = "reminder";

    private static final LocalTime EARLY_EVENING = LocalTime.of(18, 0);

    /** Who signed up longer ahead than this is reminded a week before too. */
    private static final Duration LONG_AHEAD = Duration.ofDays(10);

    /**
     * One that should have gone out longer ago than this when it is first planned would only repeat what was just said.
     */
    private static final Duration LATE = Duration.ofMinutes(5);

    /** So long the notice of a move stands for the reminder of the week. */
    private static final Duration TOLD = Duration.ofDays(1);

    private final Notices notices;
    private final Deliveries rows;
    private final Bookings parties;
    private final QuietHours quiet;

    /** How long ahead, and how long before the start it is too late. */
    enum Ahead {
        WEEK(Duration.ofDays(2)), DAY(Duration.ofHours(4)), HOURS(Duration.ofHours(1));

        final Duration tooLate;

        Ahead(Duration tooLate) {
            this.tooLate = tooLate;
        }
    }

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
        for (Notice notice : notices.list(KIND + ":" + occasion.code() + ":")) {
            if (name.isEmpty() || !notice.id().endsWith(":" + name)) {
                stop(notice, now);
            }
        }
        for (Ahead ahead : Ahead.values()) {
            due(ahead, occasion.start()).filter(due -> !name.isEmpty() && worthPlanning(ahead, due, occasion, now))
                    .ifPresent(due -> {
                String id = KIND + ":" + occasion.code() + ":" + ahead.name().toLowerCase(Locale.ROOT) + ":" + name;
                notices.plan(Notice.planned(id, KIND, occasion.code(), due, occasion.start().minus(ahead.tooLate), 1));
            });
        }
    }

    /** Who has just heard of the new day needs no reminder a week ahead of it. */
    private static boolean worthPlanning(Ahead ahead, Instant due, GatheringSchedule occasion, Instant now) {
        boolean justTold = ahead == Ahead.WEEK && occasion.movedAt() != null
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
        LocalDateTime start = LocalDateTime.ofInstant(occasion.start(), MovableClock.THE_HAGUE);
        return occasion.moves() == 0 ? start.toString() : start + "#" + occasion.moves();
    }

    /** When it goes out; empty when it does not. */
    Optional<Instant> due(Ahead ahead, Instant start) {
        var local = start.atZone(MovableClock.THE_HAGUE);
        Instant due = switch (ahead) {
            case WEEK -> quiet.last(local.minusDays(7).with(EARLY_EVENING).toInstant());
            case DAY -> quiet.last(local.minusDays(1).with(EARLY_EVENING).toInstant());
            case HOURS -> start.minus(Duration.ofHours(3));
        };
        return quiet.quiet(due) || !due.isBefore(start.minus(ahead.tooLate)) ? Optional.empty() : Optional.of(due);
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
        if (occasion == null) {
            return List.of();
        }
        boolean week = notice.id().contains(":" + Ahead.WEEK.name().toLowerCase(Locale.ROOT) + ":");
        return parties.contacts(occasion.code(), party -> party.state() == Bookings.State.GRANTED
                        && (!week || party.asked().isBefore(occasion.start().minus(LONG_AHEAD)))).stream()
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
