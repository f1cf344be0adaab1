package nl.schuifaan.console;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.notice.ReminderPlan;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** When people are reminded, as days: <i>1 week ervoor: do 29 okt, 18:00</i>. */
@Component
final class ReminderDays {

    private static final int WEEK = 168;

    private final ReminderPlan plan;
    private final Dates dates;
    private final Say say;

    ReminderDays(ReminderPlan plan, Dates dates, Say say) {
        this.plan = plan;
        this.dates = dates;
        this.say = say;
    }

    /** @param hours how long before the start people are to be reminded */
    List<String> of(LocalDateTime start, List<Integer> hours) {
        return plan.of(start.atZone(MovableClock.THE_HAGUE).toInstant(), hours).entrySet().stream()
                .map(one -> said(one.getKey(), dates.moment(one.getValue().atZone(MovableClock.THE_HAGUE)))).toList();
    }

    private String said(int hours, String moment) {
        return hours == WEEK ? say.text("edit.reminder.week", moment)
                : hours >= 48 ? say.text("edit.reminder.days", moment, (hours + 23) / 24)
                : hours == 24 ? say.text("edit.reminder.day", moment) : say.text("edit.reminder.hours", moment, hours);
    }
}
