package nl.schuifaan.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** When people are reminded of a gathering, to be shown to organisers. */
@Component
public class ReminderPlan {

    private final Reminders reminders;

    ReminderPlan(Reminders reminders) {
        this.reminders = reminders;
    }

    /**
     * By how many hours before the start, the earliest first; without one that would come too late.
     *
     * @param hours how long before the start people are to be reminded
     */
    public SortedMap<Integer, Instant> of(Instant start, List<Integer> hours) {
        SortedMap<Integer, Instant> plan = new TreeMap<>(Comparator.reverseOrder());
        hours.forEach(before -> reminders.due(new Ahead(before), start).ifPresent(due -> plan.put(before, due)));
        return plan;
    }
}
