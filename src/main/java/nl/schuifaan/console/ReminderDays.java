package nl.schuifaan.console;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.notice.ReminderPlan;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** When people are reminded, as days: <i>1 week ervoor: do 29 okt, 18:00</i>. */
@Component
final class ReminderDays {

    private final ReminderPlan plan;
    private final Dates dates;
    private final Say say;

    ReminderDays(ReminderPlan plan, Dates dates, Say say) {
        this.plan = plan;
        this.dates = dates;
        this.say = say;
    }

    List<String> of(LocalDateTime start) {
        return plan.of(start.atZone(MovableClock.THE_HAGUE).toInstant()).entrySet().stream()
                .map(one -> say.text("edit.reminder." + one.getKey(),
                        dates.moment(one.getValue().atZone(MovableClock.THE_HAGUE)))).toList();
    }
}
