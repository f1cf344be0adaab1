package nl.schuifaan.gathering;

import java.util.regex.Pattern;
import nl.schuifaan.gathering.Problem.Unreadable;

/** How long before a gathering, as the programme file says it: {@code 2 dagen ervoor}. */
final class HoursBefore {

    private static final int MOST_HOURS = 24 * 60;
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,4}) (uur|dag|dagen|week|weken)(?: ervoor)?");

    private HoursBefore() {}

    /** In hours. */
    static int read(String text) {
        var found = BEFORE.matcher(text);
        if (!found.matches()) {
            throw new Unreadable(Problem.of("hours.form"));
        }
        int hours = Integer.parseInt(found.group(1)) * switch (found.group(2)) {
            case "uur" -> 1;
            case "dag", "dagen" -> 24;
            default -> 168;
        };
        if (hours > MOST_HOURS) {
            throw new Unreadable(Problem.of("hours.most", "most", MOST_HOURS / 24));
        }
        return hours;
    }
}
