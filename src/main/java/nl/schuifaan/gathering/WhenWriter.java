package nl.schuifaan.gathering;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes {@code zaterdag 5 december 2026, 19:00 tot 21:30}, as {@link WhenReader} reads it. */
final class WhenWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm",
            Locale.of("nl"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.of("nl"));

    private WhenWriter() {}

    static String write(Slot slot) {
        return slot.start().format(DAY) + " tot " + slot.end().format(TIME);
    }
}
