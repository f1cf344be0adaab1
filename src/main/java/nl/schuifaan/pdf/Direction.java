package nl.schuifaan.pdf;

import com.ibm.icu.util.ULocale;
import nl.schuifaan.language.Language;

/** The side from which a text is read. */
enum Direction {
    LEFT_TO_RIGHT("lr-tb", "ltr", '\u200E'),
    RIGHT_TO_LEFT("rl-tb", "rtl", '\u200F');

    /** As XSL-FO names it for a page or a table. */
    final String writingMode;
    /** As XSL-FO names it within a line. */
    final String inline;
    /** An invisible letter that runs this way. */
    final char mark;

    Direction(String writingMode, String inline, char mark) {
        this.writingMode = writingMode;
        this.inline = inline;
        this.mark = mark;
    }

    static Direction of(Language language) {
        return new ULocale(language.code()).isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /**
     * The direction of the first letter that has one, as Unicode's rule P2 has it; {@code otherwise} where none has.
     */
    static Direction ofFirstLetter(CharSequence text, Direction otherwise) {
        return text.codePoints().mapToObj(Character::getDirectionality).filter(Direction::isStrong).findFirst()
                .map(found -> found == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LEFT_TO_RIGHT : RIGHT_TO_LEFT)
                .orElse(otherwise);
    }

    private static boolean isStrong(byte directionality) {
        return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT || runsFromRight(directionality);
    }

    private static boolean runsFromRight(byte directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    static boolean anyFromRight(CharSequence text) {
        return text.codePoints().anyMatch(letter -> runsFromRight(Character.getDirectionality(letter)));
    }
}
