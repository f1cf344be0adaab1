package nl.schuifaan.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/** The public holidays of the Netherlands. Each has its name under {@code holiday.<NAME>} in {@code messages/}. */
public enum PublicHoliday {

    NEW_YEAR, EASTER_SUNDAY, EASTER_MONDAY, KINGS_DAY, LIBERATION_DAY, ASCENSION, WHIT_SUNDAY, WHIT_MONDAY, CHRISTMAS,
            SECOND_CHRISTMAS;

    private static final int ASCENSION_AFTER = 39;
    private static final int WHITSUN_AFTER = 49;

    /**
     * Those from a day on, in the year that follows, by date; where two fall on one day, the later one of this list.
     */
    public static Map<LocalDate, PublicHoliday> from(LocalDate day) {
        Map<LocalDate, PublicHoliday> coming = new TreeMap<>();
        for (int year : new int[] {day.getYear(), day.getYear() + 1}) {
            of(year).forEach((date, holiday) -> {
                if (!date.isBefore(day) && date.isBefore(day.plusYears(1))) {
                    coming.put(date, holiday);
                }
            });
        }
        return coming;
    }

    /** Those of one year, by date. */
    static Map<LocalDate, PublicHoliday> of(int year) {
        Map<LocalDate, PublicHoliday> days = new TreeMap<>();
        LocalDate easter = Easter.sunday(year);
        days.put(LocalDate.of(year, Month.JANUARY, 1), NEW_YEAR);
        days.put(easter, EASTER_SUNDAY);
        days.put(easter.plusDays(1), EASTER_MONDAY);
        days.put(kingsDay(year), KINGS_DAY);
        days.put(LocalDate.of(year, Month.MAY, 5), LIBERATION_DAY);
        days.put(easter.plusDays(ASCENSION_AFTER), ASCENSION);
        days.put(easter.plusDays(WHITSUN_AFTER), WHIT_SUNDAY);
        days.put(easter.plusDays(WHITSUN_AFTER + 1), WHIT_MONDAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 25), CHRISTMAS);
        days.put(LocalDate.of(year, Month.DECEMBER, 26), SECOND_CHRISTMAS);
        return days;
    }

    /** 27 April, or the day before where that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }
}
