package nl.schuifaan.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.settings.MovableClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Days and times in the language of the page, always with the weekday; templates know it as {@code @dates}. Patterns
 * stand in the texts.
 */
@Component("dates")
final class Dates {

    private final ConsoleTexts texts;
    private final MovableClock now;

    /** By language and pattern: there are three patterns in each language. */
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    Dates(ConsoleTexts texts, MovableClock now) {
        this.texts = texts;
        this.now = now;
    }

    /** Such as <i>za 5 december 2026</i>. */
    public String day(TemporalAccessor when) {
        return written("date.day", when);
    }

    /** Such as <i>za 5 dec</i>. */
    public String shortDay(TemporalAccessor when) {
        return written("date.short", when);
    }

    /** Such as <i>19:00</i>. */
    public String time(TemporalAccessor when) {
        return written("date.time", when);
    }

    /** Such as <i>za 5 dec, 19:00</i>. */
    public String moment(TemporalAccessor when) {
        return shortDay(when) + ", " + time(when);
    }

    /** Such as <i>za 5 dec, 19:00–21:30</i>. */
    public String span(LocalDateTime from, LocalDateTime to) {
        return moment(from) + "–" + (from.toLocalDate().equals(to.toLocalDate()) ? time(to) : moment(to));
    }

    /** How far away a day is: today, tomorrow, in 12 days, 3 days ago. */
    public String away(LocalDateTime when) {
        long days = now.local().toLocalDate().until(when.toLocalDate(), ChronoUnit.DAYS);
        return words(days < 0 ? "date.ago" : "date.in", Math.abs(days));
    }

    /** How long ago, in words: 5 minutes, 3 hours, 2 days. */
    public String age(Instant since) {
        Duration age = Duration.between(since, now.instant());
        if (age.toMinutes() < 60) {
            return words("date.age.minutes", Math.max(0, age.toMinutes()));
        }
        return age.toHours() < 48 ? words("date.age.hours", age.toHours()) : words("date.age.days", age.toDays());
    }

    private String written(String key, TemporalAccessor when) {
        TemporalAccessor local = when instanceof Instant instant
                ? MovableClock.local(instant) : when;
        Locale locale = LocaleContextHolder.getLocale();
        String pattern = texts.getMessage(key, null, locale);
        return formats.computeIfAbsent(locale.getLanguage() + ':' + pattern, _ ->
                DateTimeFormatter.ofPattern(pattern, locale)).format(local);
    }

    private String words(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
