package nl.schuifaan.notice;

import java.time.Duration;
import java.util.Map;

/**
 * How long before a gathering somebody is reminded.
 *
 * @param hours before the start
 */
record Ahead(int hours) {

    /** The usual ones, as they are named in the ids of notices. */
    private static final Map<Integer, String> NAMES = Map.of(168, "week", 24, "day", 3, "hours");

    String named() {
        return NAMES.getOrDefault(hours, hours + "h");
    }

    boolean days() {
        return hours >= 48;
    }

    /** So long before the start it is too late for it. */
    Duration tooLate() {
        return days() ? Duration.ofDays(hours < 72 ? 1 : 2)
                : hours >= 24 ? Duration.ofHours(4) : Duration.ofMinutes(20L * Math.min(3, hours));
    }

    /** Only a few hours ahead: the evening before there was another, so none comes at night. */
    boolean hoursOnly() {
        return hours < 6;
    }
}
