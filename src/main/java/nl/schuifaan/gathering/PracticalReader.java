package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.Problem.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads what the programme file says of children, access, the way there, reminders: all of it may be left out. */
final class PracticalReader {

    static final Map<String, Boolean> YES_OR_NO = Map.of("ja", true, "nee", false);
    private static final int TEXT = 120;
    private static final int MOST_HOURS = 24 * 60;
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,4}) (uur|dag|dagen|week|weken)(?: ervoor)?");

    private PracticalReader() {}

    static Practical practical(Block block) {
        return new Practical(perhaps(block, "kinderen"), yes(block, "oppas"), yes(block, "halal"),
                perhaps(block, "lift"),
                perhaps(block, "rolstoel"), block.textIfAny("vervoer", TEXT), yes(block, "alleen"),
                block.textIfAny("contact", TEXT),
                block.has("sluit") ? block.read("sluit", PracticalReader::hours, 0) : null);
    }

    static Options options(Block block) {
        List<Integer> reminders = new ArrayList<>();
        if (block.has("herinneringen")) {
            block.texts("herinneringen", PracticalReader::hours, 1).forEach(reminders::add);
        }
        return new Options(block.has("herinneringen") ? reminders : Options.USUAL_REMINDERS, yes(block, "tafels"),
                yes(block, "leeftijd-en-wijk"));
    }

    private static boolean yes(Block block, String key) {
        return block.has(key) && block.word(key, YES_OR_NO, false);
    }

    private static @Nullable Boolean perhaps(Block block, String key) {
        return block.has(key) ? block.word(key, YES_OR_NO, false) : null;
    }

    private static int hours(String text) {
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
