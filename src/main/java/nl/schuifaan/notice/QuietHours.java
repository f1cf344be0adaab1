package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import nl.schuifaan.organisation.Profile;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;
import org.quartz.impl.calendar.DailyCalendar;
import org.quartz.impl.calendar.HolidayCalendar;

/**
 * When nobody is disturbed: at night, and on days off. Quartz's calendars know it, both clock changes included; they
 * are asked as functions over our own due times.
 */
public final class QuietHours {

    /** Before the quiet begins, so that all of a large audience is reached. */
    private static final Duration ROOM = Duration.ofMinutes(30);

    /** Days off in a row that are looked through, at most. */
    private static final int DAYS = 60;

    private final Supplier<Profile.Quiet> set;
    private final ZoneId zone;
    private volatile @Nullable Rules last;

    /** What was set, as Quartz knows it. */
    private record Rules(Profile.Quiet set, Calendar calendar) {}

    /** @param set when nobody is disturbed now; asked each time, as it may change while the program runs */
    public QuietHours(Supplier<Profile.Quiet> set, ZoneId zone) {
        this.set = set;
        this.zone = zone;
    }

    /**
     * Quiet that never changes.
     *
     * @param until when the quiet ends in the morning
     * @param from  when it begins in the evening, on the same day
     * @param off   days on which nothing goes out
     */
    public QuietHours(LocalTime until, LocalTime from, Collection<LocalDate> off, ZoneId zone) {
        this(always(new Profile.Quiet(from, until, List.copyOf(off))), zone);
    }

    private static Supplier<Profile.Quiet> always(Profile.Quiet quiet) {
        return () -> quiet;
    }

    private Rules rules() {
        Profile.Quiet now = set.get();
        Rules known = last;
        if (known == null || !known.set.equals(now)) {
            known = new Rules(now, calendar(now));
            last = known;
        }
        return known;
    }

    private Calendar calendar(Profile.Quiet quiet) {
        TimeZone local = TimeZone.getTimeZone(zone);
        HolidayCalendar daysOff = new HolidayCalendar(local);
        quiet.daysOff().forEach(day -> daysOff.addExcludedDate(Date.from(day.atStartOfDay(zone).toInstant())));
        DailyCalendar day = new DailyCalendar(daysOff, quiet.until().toString(), quiet.from().toString());
        day.setTimeZone(local);
        // Inverted, it lets through what lies within its range: the day.
        day.setInvertTimeRange(true);
        return day;
    }

    public boolean quiet(Instant at) {
        return !rules().calendar.isTimeIncluded(at.toEpochMilli());
    }

    /** That moment, or the first one after it at which people may be disturbed. */
    public Instant next(Instant at) {
        return quiet(at) ? Instant.ofEpochMilli(rules().calendar.getNextIncludedTime(at.toEpochMilli())) : at;
    }

    /** That moment, or when it is quiet then half an hour before the quiet began. */
    public Instant last(Instant at) {
        Instant last = at;
        for (int day = 0; day <= DAYS && (quiet(last) || last.isAfter(at)); day++) {
            last = evening(at.atZone(zone).toLocalDate().minusDays(day)).minus(ROOM);
        }
        return last;
    }

    /** When so much time has passed in which people may be disturbed. */
    public Instant awake(Instant from, Duration time) {
        Instant at = next(from);
        Duration left = time;
        Instant evening = evening(at.atZone(zone).toLocalDate());
        while (at.plus(left).isAfter(evening)) {
            left = left.minus(Duration.between(at, evening));
            at = next(evening.plusMillis(1));
            evening = evening(at.atZone(zone).toLocalDate());
        }
        return at.plus(left);
    }

    private Instant evening(LocalDate day) {
        return day.atTime(set.get().from()).atZone(zone).toInstant();
    }
}
