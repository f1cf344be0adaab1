package nl.schuifaan.organisation;

/** Why a field cannot stay as it was typed. Its sentence is {@code settings.wrong.<NAME>} in {@code messages/}. */
public enum Wrong {
    /** Nothing was typed. */
    MISSING,
    TOO_LONG,
    /** No whole number, or one that is too small or too large. */
    NUMBER,
    /** No time of day, such as 21:00. */
    TIME,
    /** The quiet has to begin later in the day than it ends. */
    ORDER,
    /** No day of the calendar. */
    DAY,
    /** So many days off that hardly anything would ever be sent. */
    TOO_MANY
}
