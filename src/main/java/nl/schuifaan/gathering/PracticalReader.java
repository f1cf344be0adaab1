package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Practical;
import org.jspecify.annotations.Nullable;

/** Reads what the programme file says of children, access, the way there, reminders: all of it may be left out. */
final class PracticalReader {

    static final Map<String, Boolean> YES_OR_NO = Map.of("ja", true, "nee", false);
    private static final int TEXT = 120;

    private PracticalReader() {}

    static Practical practical(Block block) {
        return new Practical(perhaps(block, "kinderen"), yes(block, "oppas"), yes(block, "halal"),
                perhaps(block, "lift"),
                perhaps(block, "rolstoel"), block.textIfAny("vervoer", TEXT), yes(block, "alleen"),
                block.textIfAny("contact", TEXT),
                block.has("sluit") ? block.read("sluit", HoursBefore::read, 0) : null);
    }

    static Options options(Block block) {
        List<Integer> reminders = new ArrayList<>();
        if (block.has("herinneringen")) {
            block.texts("herinneringen", HoursBefore::read, 1).forEach(reminders::add);
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
}
