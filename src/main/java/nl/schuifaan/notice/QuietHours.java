package nl.schuifaan.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.Calendar;
import org.quartz.impl.calendar.DailyCalendar;
import org.quartz.impl.calendar.HolidayCalendar;

/**
 * When nobody is disturbed: at night, and on days off. Quartz's calendars know it, both clock changes included; they are asked as
 * functions over our own due times.
 */
public final class QuietHours {

    private final Calendar calendar;

    /**
     * @param until when the quiet ends in the morning
     * @param from  when it begins in the evening, on the same day
     * @param off   days on which nothing goes out
     */
    public QuietHours(LocalTime until, LocalTime from, Collection<LocalDate> off, ZoneId zone) {
        TimeZone local = TimeZone.getTimeZone(zone);
        HolidayCalendar daysOff = new HolidayCalendar(local);
        off.forEach(day -> daysOff.addExcludedDate(Date.from(day.atStartOfDay(zone).toInstant())));
        DailyCalendar day = new DailyCalendar(daysOff, until.toString(), from.toString());
        day.setTimeZone(local);
        // Inverted, it lets through what lies within its range: the day.
        day.setInvertTimeRange(true);
        calendar = day;
    }

    public boolean quiet(Instant at) {
        return !calendar.isTimeIncluded(at.toEpochMilli());
    }

    /** That moment, or the first one after it at which people may be disturbed. */
    public Instant next(Instant at) {
        return quiet(at) ? Instant.ofEpochMilli(calendar.getNextIncludedTime(at.toEpochMilli())) : at;
    }
}
