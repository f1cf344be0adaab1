package nl.schuifaan.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.schuifaan.settings.MovableClock;

/**
 * The whole months that a report is of, the last one included: a year, a school year, the term of a project. Not days,
 * as of who came before only the month is known.
 */
public record Period(YearMonth from, YearMonth until) {

    /** In months. */
    public static final int LONGEST = 60;
    /** Days into the month after, by which everything has been counted. */
    private static final int COUNTED_BY = 8;
    private static final Pattern KEY = Pattern.compile("(\\d{4})|(\\d{4}-\\d\\d)--(\\d{4}-\\d\\d)");

    /** @throws IllegalArgumentException when it ends before it begins */
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + until);
        }
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** What {@link #key} wrote; empty where it is none. */
    public static Optional<Period> of(String key) {
        Matcher found = KEY.matcher(key);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(found.group(1) == null
                    ? new Period(YearMonth.parse(found.group(2)), YearMonth.parse(found.group(3)))
                    : year(Integer.parseInt(found.group(1))));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** By which it stands in an address: {@code 2026}, or {@code 2025-08--2026-07} as ISO 8601 writes it. */
    public String key() {
        return isYear() ? String.valueOf(from.getYear()) : from + "--" + until;
    }

    /** From January until December of one year. */
    public boolean isYear() {
        return equals(year(from.getYear()));
    }

    public int months() {
        return 1 + 12 * (until.getYear() - from.getYear()) + until.getMonthValue() - from.getMonthValue();
    }

    /** The same months a year earlier. */
    public Period yearBefore() {
        return new Period(from.minusYears(1), until.minusYears(1));
    }

    /** Years that any of it lies in. */
    List<Integer> years() {
        return IntStream.rangeClosed(from.getYear(), until.getYear()).boxed().toList();
    }

    boolean holds(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }

    boolean holdsYear(int year) {
        return holds(YearMonth.of(year, 1)) && holds(YearMonth.of(year, 12));
    }

    /** Whether everything in it has been counted by then. */
    boolean over(Instant now) {
        return !now.isBefore(until.plusMonths(1).atDay(COUNTED_BY).atStartOfDay(MovableClock.THE_HAGUE).toInstant());
    }

    LocalDate firstDay() {
        return from.atDay(1);
    }

    LocalDate dayAfter() {
        return until.plusMonths(1).atDay(1);
    }

    Instant begins() {
        return firstDay().atStartOfDay(MovableClock.THE_HAGUE).toInstant();
    }

    Instant ends() {
        return dayAfter().atStartOfDay(MovableClock.THE_HAGUE).toInstant();
    }
}
