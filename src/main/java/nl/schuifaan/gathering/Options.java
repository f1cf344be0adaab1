package nl.schuifaan.gathering;

import java.util.List;
import java.util.Objects;
import nl.schuifaan.conversation.Arrangements;

/**
 * What the organisation arranges around a gathering.
 *
 * @param reminderHours     how many hours before the start people are reminded, the longest first
 * @param tables            whether guests are seated at dialogue tables
 * @param askAgeAndDistrict whether people are asked how old they are and where they live
 */
public record Options(List<Integer> reminderHours, boolean tables, boolean askAgeAndDistrict) {

    /** A week, a day and three hours before. */
    public static final List<Integer> USUAL_REMINDERS = Arrangements.USUAL_REMINDERS;

    public static final Options USUAL = new Options(USUAL_REMINDERS, false, false);

    /** Documents from before lack the reminders. */
    public Options {
        reminderHours = List.copyOf(Objects.requireNonNullElse(reminderHours, USUAL_REMINDERS));
    }
}
