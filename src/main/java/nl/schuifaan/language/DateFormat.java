package nl.schuifaan.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.schuifaan.language.Template.Half;
import org.jspecify.annotations.Nullable;

/**
 * How a language writes days and times of day, by the {@code format.*} keys of its file; never by ICU's own patterns.
 */
final class DateFormat {

    /** What a {@code format.*} key can put in. */
    private enum Field { WEEKDAY, DAY, DD, MONTH, M, MM, YEAR, CLOCK, CLOCK12 }

    /** A fixed text or a field, never both. */
    private record Piece(String text, @Nullable Field field) {}

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final LocalTime ANY_TIME = LocalTime.MIDNIGHT;

    private final String[] weekdays;
    private final String[] months;
    private final Piece[] date;
    private final Piece[] dateWithYear;
    private final Piece[] time;
    private final Piece[] shortTime;
    private final Piece[] moment;

    /** @param entry the entry of a key in this language, or in Dutch where this one lacks it */
    DateFormat(Function<String, MessageEntry> entry) {
        weekdays = names(entry.apply("format.weekdays"), 7);
        months = names(entry.apply("format.months"), 12);
        date = pieces(entry.apply("format.date"));
        dateWithYear = pieces(entry.apply("format.date.year"));
        time = pieces(entry.apply("format.time"));
        shortTime = pieces(entry.apply("format.time.short"));
        moment = pieces(entry.apply("format.moment"));
    }

    /** Day and time. */
    void write(LocalDateTime when, StringBuilder out) {
        write(moment, when.toLocalDate(), when.toLocalTime(), out);
    }

    /** The day alone. */
    void write(LocalDate day, Half half, StringBuilder out) {
        write(half == Half.DATE_WITH_YEAR ? dateWithYear : date, day, ANY_TIME, out);
    }

    /** The time of day alone. */
    void write(LocalTime clock, Half half, StringBuilder out) {
        write(half == Half.SHORT_TIME ? shortTime : time, ANY_DAY, clock, out);
    }

    private void write(Piece[] pieces, LocalDate day, LocalTime clock, StringBuilder out) {
        for (Piece piece : pieces) {
            switch (piece.field()) {
                case null -> out.append(piece.text());
                case WEEKDAY -> out.append(weekdays[day.getDayOfWeek().ordinal()]);
                case DAY -> out.append(day.getDayOfMonth());
                case DD -> twoDigits(day.getDayOfMonth(), out);
                case MONTH -> out.append(months[day.getMonthValue() - 1]);
                case M -> out.append(day.getMonthValue());
                case MM -> twoDigits(day.getMonthValue(), out);
                case YEAR -> out.append(day.getYear());
                case CLOCK -> twentyFourHours(clock, out);
                case CLOCK12 -> twelveHours(clock, out);
            }
        }
    }

    private static void twentyFourHours(LocalTime clock, StringBuilder out) {
        twoDigits(clock.getHour(), out);
        out.append(':');
        twoDigits(clock.getMinute(), out);
    }

    /** 7pm, 5:30pm, midday, midnight: as GOV.UK's style guide has it. */
    private static void twelveHours(LocalTime clock, StringBuilder out) {
        if (clock.getMinute() == 0 && clock.getHour() % 12 == 0) {
            out.append(clock.getHour() == 0 ? "midnight" : "midday");
            return;
        }
        out.append((clock.getHour() + 11) % 12 + 1);
        if (clock.getMinute() != 0) {
            out.append(':');
            twoDigits(clock.getMinute(), out);
        }
        out.append(clock.getHour() < 12 ? "am" : "pm");
    }

    private static void twoDigits(int n, StringBuilder out) {
        out.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
    }

    private static String[] names(MessageEntry entry, int count) {
        String[] names = MessagesFile.split(entry.text()).toArray(String[]::new);
        if (names.length != count) {
            throw entry.place().wrong("there should be " + count + " names with a comma between, not " + names.length);
        }
        return names;
    }

    private static Piece[] pieces(MessageEntry entry) {
        Template template = TemplateCompiler.compile(entry);
        List<Template> parts = template instanceof Template.Sequence(var several) ? List.of(several)
                : List.of(template);
        return parts.stream().map(part -> piece(part, entry.place())).toArray(Piece[]::new);
    }

    private static Piece piece(Template part, SourceLine place) {
        return switch (part) {
            case Template.Text(String text) -> new Piece(text, null);
            case Template.Value(String name) -> new Piece("", field(name, place));
            default -> throw place.wrong("only {weekday}, {day} and the like can stand in a format");
        };
    }

    private static Field field(String name, SourceLine place) {
        try {
            return Field.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw place.wrong("{" + name + "} is not a part of a date; these are: "
                    + List.of(Field.values()).toString().toLowerCase(Locale.ROOT));
        }
    }
}
