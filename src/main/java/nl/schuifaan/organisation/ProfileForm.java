package nl.schuifaan.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as somebody typed it, and what is wrong with it, field by field. */
final class ProfileForm {

    private static final int LINE = 80;
    private static final int PARAGRAPH = 240;
    private static final int MOST_ANSWER_DAYS = 14;
    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_DAYS_OFF = 60;

    private final Map<String, String> typed;
    private final List<String> typedDays;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    private ProfileForm(Map<String, String> typed, List<String> typedDays) {
        this.typed = typed;
        this.typedDays = typedDays;
    }

    /**
     * Reads what was typed.
     *
     * @param days days off, each as 2026-12-25
     * @param into where mistakes go, by the name of the field
     * @return null when there are any
     */
    static @Nullable Profile read(Map<String, String> typed, List<String> days, long version, Map<String, Wrong> into) {
        ProfileForm form = new ProfileForm(typed, days);
        Profile read = form.profile(version);
        into.putAll(form.wrong);
        return into.isEmpty() ? read : null;
    }

    private Profile profile(long version) {
        return new Profile(text("name", LINE, true), text("contact", LINE, true), text("address", PARAGRAPH, false),
                text("openingHours", PARAGRAPH, false), number("answerDays", MOST_ANSWER_DAYS), quiet(),
                number("goal", MOST_PEOPLE), version);
    }

    private Profile.Quiet quiet() {
        LocalTime from = time("quietFrom");
        LocalTime until = time("quietUntil");
        if (!wrong.containsKey("quietFrom") && !wrong.containsKey("quietUntil") && !until.isBefore(from)) {
            wrong.put("quietFrom", Wrong.ORDER);
        }
        return new Profile.Quiet(from, until, daysOff());
    }

    private String text(String field, int most, boolean needed) {
        String text = typed.getOrDefault(field, "").strip();
        if (needed && text.isEmpty()) {
            wrong.put(field, Wrong.MISSING);
        } else if (text.length() > most) {
            wrong.put(field, Wrong.TOO_LONG);
        }
        return text;
    }

    private int number(String field, int most) {
        try {
            int number = Integer.parseInt(typed.getOrDefault(field, "").strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number that is out of reach.
        }
        wrong.put(field, Wrong.NUMBER);
        return 1;
    }

    private LocalTime time(String field) {
        try {
            return LocalTime.parse(typed.getOrDefault(field, "").strip());
        } catch (DateTimeException _) {
            wrong.put(field, Wrong.TIME);
            return LocalTime.MIN;
        }
    }

    private List<LocalDate> daysOff() {
        List<LocalDate> days = new ArrayList<>();
        for (String day : typedDays) {
            try {
                days.add(LocalDate.parse(day.strip()));
            } catch (DateTimeException _) {
                wrong.put("dayOff", Wrong.DAY);
            }
        }
        if (days.size() > MOST_DAYS_OFF) {
            wrong.put("dayOff", Wrong.TOO_MANY);
        }
        return days;
    }
}
