package nl.schuifaan.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.schuifaan.notice.Reminders.Ahead;
import org.springframework.stereotype.Component;

/** When people are reminded of a gathering, to be shown to organisers. */
@Component
public class ReminderPlan {

    private final Reminders reminders;

    ReminderPlan(Reminders reminders) {
        this.reminders = reminders;
    }

    /** By {@code week}, {@code day} and {@code hours}, the earliest first; without one that would come too late. */
    public Map<String, Instant> of(Instant start) {
        Map<String, Instant> plan = new LinkedHashMap<>();
        for (Ahead ahead : Ahead.values()) {
            reminders.due(ahead, start).ifPresent(due -> plan.put(ahead.name().toLowerCase(Locale.ROOT), due));
        }
        return plan;
    }
}
