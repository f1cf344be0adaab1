package nl.schuifaan.gathering;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schuifaan.gathering.Problem.Unreadable;

/** Reads {@code over 3 weken, zaterdag 19:00 tot 21:30} and {@code zaterdag 5 december 2026, 19:00 tot 21:30}. */
final class WhenReader {

    private static final Locale DUTCH = Locale.of("nl");
    private static final int MOST_WEEKS = 52;
    private static final String HOURS = "[ ,]+(\\d{1,2}:\\d{2}) tot (\\d{1,2}:\\d{2})";
    private static final Pattern IN_WEEKS = Pattern.compile("over (\\d{1,3}) (?:week|weken), (\\p{L}+)" + HOURS);
    private static final Pattern ON_DAY = Pattern.compile("(\\p{L}+) (\\d{1,2}) (\\p{L}+) (\\d{4})" + HOURS);
    private static final Map<String, DayOfWeek> WEEKDAYS =
            names(DayOfWeek.values(), day -> day.getDisplayName(TextStyle.FULL, DUTCH));
    private static final Map<String,
            Month> MONTHS = names(Month.values(), month -> month.getDisplayName(TextStyle.FULL, DUTCH));

    private WhenReader() {}

    /** @throws Unreadable with the end of a sentence that says what to write */
    static When read(String text) {
        var inWeeks = IN_WEEKS.matcher(text.toLowerCase(DUTCH));
        if (inWeeks.matches()) {
            return inWeeks(inWeeks.toMatchResult());
        }
        var onDay = ON_DAY.matcher(text.toLowerCase(DUTCH));
        if (onDay.matches()) {
            return onDay(onDay.toMatchResult());
        }
        throw new Unreadable(Problem.of("when.form"));
    }

    private static When inWeeks(MatchResult found) {
        int weeks = Integer.parseInt(found.group(1));
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new Unreadable(Problem.of("when.weeks", "most", MOST_WEEKS));
        }
        LocalTime from = time(found.group(3));
        return new When.InWeeks(weeks, weekday(found.group(2)), from, after(from, time(found.group(4))));
    }

    private static When onDay(MatchResult found) {
        LocalDate date = date(found);
        DayOfWeek weekday = weekday(found.group(1));
        if (date.getDayOfWeek() != weekday) {
            throw new Unreadable(Problem.of("when.weekday", "right",
                    date.getDayOfWeek().getDisplayName(TextStyle.FULL, DUTCH), "wrong", found.group(1)));
        }
        LocalTime from = time(found.group(5));
        return new When.OnDay(date, from, after(from, time(found.group(6))));
    }

    private static LocalDate date(MatchResult found) {
        Month month = MONTHS.get(found.group(3));
        if (month == null) {
            throw new Unreadable(Problem.of("when.month", "month", found.group(3)));
        }
        try {
            return LocalDate.of(Integer.parseInt(found.group(4)), month, Integer.parseInt(found.group(2)));
        } catch (DateTimeException _) {
            throw new Unreadable(Problem.of("when.day", "month", found.group(3), "year", found.group(4)));
        }
    }

    private static DayOfWeek weekday(String name) {
        DayOfWeek day = WEEKDAYS.get(name);
        if (day == null) {
            throw new Unreadable(Problem.of("when.no-weekday", "name", name));
        }
        return day;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException _) {
            throw new Unreadable(Problem.of("when.time", "time", text));
        }
    }

    private static LocalTime after(LocalTime from, LocalTime to) {
        if (!to.isAfter(from)) {
            throw new Unreadable(Problem.of("when.ends"));
        }
        return to;
    }

    private static <T> Map<String, T> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toMap(name, value -> value));
    }
}
