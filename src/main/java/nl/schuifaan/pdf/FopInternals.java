package nl.schuifaan.pdf;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import org.apache.fop.fonts.CIDSet;

/**
 * The two places where FOP 2.11 has to be reached inside. A newer FOP may have both, or have moved them:
 * FopInternalsTest fails then, and what it says is what to look at.
 */
final class FopInternals {

    /** The version that these fields were found in. */
    static final String VERSION = "2.11";

    /** Soranî's ە, which joins to the letter before it and never to the one after. */
    static final int SORANI_E = 0x06D5;
    /** Kazakh's ۏ, whose place in FOP's table it takes. */
    static final int KAZAKH_VE = 0x06CF;

    private FopInternals() {}

    /** Without it FOP joins ە to the letter after it, and no Soranî word looks right. */
    static void teachSorani() {
        int[] joiningToTheRight = field(lettersThatNeverBegin(), null);
        int place = Arrays.binarySearch(joiningToTheRight, KAZAKH_VE);
        if (place >= 0 && Arrays.binarySearch(joiningToTheRight, SORANI_E) < 0) {
            joiningToTheRight[place] = SORANI_E;
        }
    }

    static Field lettersThatNeverBegin() {
        return open("org.apache.fop.complexscripts.scripts.ArabicScriptProcessor", "ISOLATED_INITIALS");
    }

    /** Writes the letter of each joined glyph where FOP has put a code that means nothing outside of the font. */
    static void nameGlyphs(CIDSet used, Map<Integer, Integer> letters) {
        Map<Integer, Integer> codes = field(open(used.getClass().getName(), "usedCharsIndex"), used);
        for (int i = 1; i < used.getNumberOfGlyphs(); i++) {
            Integer letter = letters.get(used.getOriginalGlyphIndex(i));
            if (letter != null) {
                codes.put(i, letter);
            }
        }
    }

    private static Field open(String type, String name) {
        try {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is not FOP " + VERSION, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T field(Field field, @org.jspecify.annotations.Nullable Object of) {
        try {
            return (T) field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("this is not FOP " + VERSION, e);
        }
    }
}
