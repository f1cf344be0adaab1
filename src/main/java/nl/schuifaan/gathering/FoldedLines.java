package nl.schuifaan.gathering;

import java.nio.charset.StandardCharsets;

/**
 * Long lines of an iCalendar file, broken as RFC 5545 (3.1) asks: no line longer than 75 octets of UTF-8. The library
 * breaks after 75 characters, which is twice as much in Arabic.
 */
final class FoldedLines {

    private static final int OCTETS = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    /** @param text lines that end in CR LF, none of them broken yet */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() * 2);
        text.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        folded.append(BREAK);
    }
}
