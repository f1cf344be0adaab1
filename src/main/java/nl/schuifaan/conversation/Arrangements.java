package nl.schuifaan.conversation;

import java.util.List;

/**
 * What the organisation does around a gathering, as far as people are told of it.
 *
 * @param reminderHours how many hours before the start people are reminded
 * @param questions     whether a few questions follow afterwards
 */
public record Arrangements(List<Integer> reminderHours, boolean questions) {

    /** A week, a day and three hours before. */
    public static final List<Integer> USUAL_REMINDERS = List.of(168, 24, 3);

    public static final Arrangements USUAL = new Arrangements(USUAL_REMINDERS, false);

    public Arrangements {
        reminderHours = List.copyOf(reminderHours);
    }

    /** Whether people are reminded when they are most often. */
    boolean usual() {
        return reminderHours.equals(USUAL_REMINDERS);
    }
}
