package nl.schuifaan.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Truncate;

/** Parts a text that is too long for one message. */
final class LongText {

    private static final String[] SEAMS = {"\n\n", "\n", " "};

    private LongText() {}

    /**
     * Parts of at most {@code limit} UTF-16 units, the unit Telegram counts in, each ending with a paragraph where that
     * can be, else with a line, else with a word.
     */
    static List<String> parts(String text, int limit) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > limit) {
            int end = end(rest, limit);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        parts.removeIf(part -> part.isEmpty() && parts.size() > 1);
        return parts;
    }

    private static int end(String text, int limit) {
        for (String seam : SEAMS) {
            int end = text.lastIndexOf(seam, limit);
            if (end > 0) {
                return end;
            }
        }
        return Truncate.to(limit, text).length();
    }
}
