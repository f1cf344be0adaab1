package nl.schuifaan.language;

import org.jspecify.annotations.Nullable;

/**
 * A typed text in the forms in which it is looked up, the closest first. Looser forms are only made when they are asked
 * for.
 */
final class Spelling {

    /** How loosely a form is compared. */
    enum Level { PLAIN, FOLDED, LOOSE }

    /** As typed, letters written three times or more once, and twice; the same folded; loosely. */
    static final int FORMS = 7;
    private static final Level[] LEVELS = {
        Level.PLAIN, Level.PLAIN, Level.PLAIN, Level.FOLDED, Level.FOLDED, Level.FOLDED, Level.LOOSE};

    private final @Nullable String[] forms = new String[FORMS];
    private final boolean drawnOut;

    Spelling(String text) {
        forms[0] = Folding.plain(text);
        drawnOut = Folding.isDrawnOut(forms[0]);
    }

    static Level level(int form) {
        return LEVELS[form];
    }

    /** The text in a form, or null when that is the same as one before. */
    @Nullable String form(int form) {
        if (form == 0 || !drawnOut && (form == 1 || form == 2 || form == 4 || form == 5)) {
            return form == 0 ? forms[0] : null;
        }
        String made = forms[form];
        if (made == null) {
            made = made(form);
            forms[form] = made;
        }
        return made;
    }

    private String made(int form) {
        String plain = plain();
        return switch (form) {
            case 1, 2 -> Folding.shortened(plain, form);
            case 3 -> Folding.folded(plain);
            case 4, 5 -> Folding.folded(Folding.shortened(plain, form - 3));
            default -> Folding.loose(Folding.folded(plain));
        };
    }

    /** Small letters and digits 0–9, with nothing around them. */
    String plain() {
        String plain = forms[0];
        return plain == null ? "" : plain;
    }
}
