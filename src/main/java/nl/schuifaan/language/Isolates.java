package nl.schuifaan.language;

import com.ibm.icu.text.Bidi;

/**
 * Keeps what is put in apart from the letters around it, where one runs from the left and the other from the right
 * (Unicode's bidirectional algorithm, UAX 9). Without it {@code +31 6 12345678} in an Arabic text shows as
 * {@code 12345678 6 31+}.
 */
final class Isolates {

    /** Begins a stretch whose direction is that of its own first letter. */
    static final char OPEN = '\u2068';
    /** Ends it. */
    static final char CLOSE = '\u2069';
    /** An invisible letter that runs from the right. */
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    /** The first letter of any script that runs from the right: quicker than asking for a direction. */
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    private Isolates() {}

    /** Whether there is a letter in it that runs from the right. */
    static boolean anyRightToLeft(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (runsFromRight(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsFromRight(char letter) {
        if (letter < FIRST_RIGHT_TO_LEFT) {
            return false;
        }
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /**
     * Puts a mark before every line that a reader's program would lay out from the left, as the line's first letter
     * decides.
     */
    static void markLines(StringBuilder text) {
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            if (start < end && !beginsFromRight(text, start, end)) {
                text.insert(start, RIGHT_TO_LEFT_MARK);
                end++;
            }
            start = end + 1;
        }
    }

    private static int lineEnd(StringBuilder text, int start) {
        int end = text.indexOf("\n", start);
        return end < 0 ? text.length() : end;
    }

    /** By the first letter with a direction that stands outside isolates: rule P2. */
    private static boolean beginsFromRight(StringBuilder text, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char letter = text.charAt(i);
            if (letter == OPEN) {
                depth++;
            } else if (letter == CLOSE) {
                depth--;
            } else if (depth == 0 && letter == RIGHT_TO_LEFT_MARK || depth == 0 && runsFromRight(letter)) {
                return true;
            } else if (depth == 0 && Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
        }
        return false;
    }

    /**
     * Takes out each mark and isolate without which the text looks just the same, as each is a letter of an SMS that is
     * paid for. Looks are compared by laying the line out with and without.
     */
    static String thinned(String text) {
        if (text.indexOf(OPEN) < 0 && text.indexOf(RIGHT_TO_LEFT_MARK) < 0) {
            return text;
        }
        StringBuilder thin = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            thin.append(thin.isEmpty() ? "" : "\n").append(thinnedLine(line));
        }
        return thin.toString();
    }

    private static String thinnedLine(String line) {
        String looks = laidOut(line);
        String thin = line;
        for (int i = line.length() - 1; i >= 0; i--) {
            String without = switch (line.charAt(i)) {
                case RIGHT_TO_LEFT_MARK -> thin.substring(0, i) + thin.substring(i + 1);
                case OPEN -> withoutIsolate(thin, i);
                default -> thin;
            };
            if (without.length() < thin.length() && laidOut(without).equals(looks)) {
                thin = without;
            }
        }
        return thin;
    }

    private static String withoutIsolate(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i++) {
            if (line.charAt(i) == OPEN) {
                depth++;
            } else if (line.charAt(i) == CLOSE && --depth == 0) {
                return line.substring(0, open) + line.substring(open + 1, i) + line.substring(i + 1);
            }
        }
        return line;
    }

    /** The letters from left to right as a screen shows them. */
    private static String laidOut(String line) {
        Bidi bidi = new Bidi();
        bidi.setPara(line, Bidi.LEVEL_DEFAULT_LTR, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    }
}
