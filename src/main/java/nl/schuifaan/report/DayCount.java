package nl.schuifaan.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What went out and came in on a day of The Hague, counted before it is let go of. It names nobody.
 *
 * @param day      such as {@code 2026-11-28}
 * @param messages that nobody asked for, by how they ended
 * @param waits    questions that were answered on this day, by how long they waited
 * @param promises the same, by whether it was within the days that are promised
 * @param steps    sign-ups that were given up, by the question and the language: {@code name/tr}
 */
@Document(DayCount.COLLECTION)
@TypeAlias("day-count")
record DayCount(@Id String day, Map<String, Integer> messages, Map<String, Integer> waits,
        Map<String, Integer> promises, Map<String, Integer> steps) {

    static final String COLLECTION = "report-days";

    DayCount {
        messages = sorted(messages);
        waits = sorted(waits);
        promises = sorted(promises);
        steps = sorted(steps);
    }

    private static Map<String, Integer> sorted(@Nullable Map<String, Integer> numbers) {
        return new TreeMap<>(Objects.requireNonNullElse(numbers, Map.of()));
    }

    YearMonth month() {
        return YearMonth.parse(day.substring(0, 7));
    }
}
