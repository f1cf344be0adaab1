package nl.schuifaan.gathering;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.util.TimeZone;
import nl.schuifaan.settings.MovableClock;

/**
 * The time zone of The Hague as calendars want it: with its two clock changes, those of the European Union since 1996.
 */
final class TheHague {

    private static final int HOUR = 3_600_000;

    private TheHague() {}

    static TimezoneAssignment timezone() {
        String name = MovableClock.THE_HAGUE.getId();
        VTimezone zone = new VTimezone(name);
        StandardTime winter = changing(new StandardTime(), "19961027T030000", 10, 2, 1);
        winter.addTimezoneName("CET");
        zone.addStandardTime(winter);
        DaylightSavingsTime summer = changing(new DaylightSavingsTime(), "19960331T020000", 3, 1, 2);
        summer.addTimezoneName("CEST");
        zone.addDaylightSavingsTime(summer);
        return new TimezoneAssignment(TimeZone.getTimeZone(name), zone);
    }

    /** On the last Sunday of that month; hours ahead of UTC before and after. */
    private static <T extends Observance> T changing(T time, String first, int month, int before, int after) {
        time.setDateStart(DateTimeComponents.parse(first));
        time.setTimezoneOffsetFrom(new UtcOffset((long) before * HOUR));
        time.setTimezoneOffsetTo(new UtcOffset((long) after * HOUR));
        time.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY)
                .build());
        return time;
    }
}
