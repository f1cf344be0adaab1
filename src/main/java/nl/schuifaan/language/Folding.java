package nl.schuifaan.language;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings spellings of a word together. Only for comparing, never for showing: it makes some words equal that are not,
 * such as Kurmancî <i>sê</i> (three) and <i>se</i> (dog).
 *
 * <p>Three steps, each looser than the one before, and tried in this order: {@link #plain}, {@link #folded},
 * {@link #loose}.
 */
final class Folding {

    /**
     * Unicode's variation selectors and skin tones, which make no other word of an emoji, and the box around a keycap.
     */
    private static final String DRESS = "\uFE0E\uFE0F\u20E3";
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;
    private static final String PUNCTUATION = ".,;:!?¡¿؟،؛…\"“”„«»()[]‘’‚'`´*_~";
    private static final String ENDS_OF_WORDS = ".,;:!?؟،؛…";
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    /** Latin letters and digits up to here, by far the most of what is typed, are brought together by a table. */
    private static final int IN_TABLE = 0x180;
    private static final char[] PLAIN = table(Folding::slowlyPlain);
    private static final char[] FOLDED = table(letter -> slowlyFolded(slowlyPlain(letter)));

    private Folding() {}

    private static char[] table(UnaryOperator<String> slowly) {
        char[] table = new char[IN_TABLE];
        for (char letter = 0; letter < IN_TABLE; letter++) {
            String same = Character.isLetterOrDigit(letter) ? slowly.apply(String.valueOf(letter)) : "";
            table[letter] = same.length() == 1 ? same.charAt(0) : 0;
        }
        table[' '] = ' ';
        return table;
    }

    /** By the table alone; null when the text has something else in it, or a space too many. */
    private static @Nullable String byTable(String text, char[] table) {
        int length = text.length();
        char[] result = new char[length];
        boolean same = true;
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            char to = letter < IN_TABLE ? table[letter] : 0;
            if (to == 0 || letter == ' ' && (i == 0 || i == length - 1 || text.charAt(i - 1) == ' ')) {
                return null;
            }
            same &= to == letter;
            result[i] = to;
        }
        return same ? text : new String(result);
    }

    /** Small letters, digits 0–9, single spaces, nothing around it, compatible forms made one (NFKC). */
    static String plain(String text) {
        String quick = byTable(text, PLAIN);
        return quick != null ? quick : slowlyPlain(text);
    }

    private static String slowlyPlain(String text) {
        String normal = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); ) {
            int letter = normal.codePointAt(i);
            addPlain(plain, letter);
            i += Character.charCount(letter);
        }
        return stripped(plain);
    }

    private static void addPlain(StringBuilder plain, int letter) {
        if (Character.isDigit(letter)) {
            plain.append((char) ('0' + Character.digit(letter, 10)));
        } else if (letter == '’' || letter == '‘' || letter == '`' || letter == '´') {
            plain.append('\'');
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            addSpace(plain);
        } else if (!isDress(letter)) {
            plain.appendCodePoint(letter);
        }
    }

    /** One space, in the place of the marks that end a word: {@code nee, bedankt}. */
    private static void addSpace(StringBuilder plain) {
        while (!plain.isEmpty() && ENDS_OF_WORDS.indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain.setLength(plain.length() - 1);
        }
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    /**
     * What changes how a letter looks or where it stands, not what is said; ZWNJ stays, as Kurdish vowels are written
     * with it.
     */
    private static boolean isDress(int letter) {
        return DRESS.indexOf(letter) >= 0
                || letter >= FIRST_SKIN_TONE && letter <= LAST_SKIN_TONE
                || letter != ZERO_WIDTH_NON_JOINER && Character.getType(letter) == Character.FORMAT
                || letter == 'ـ'
                || letter == '\u0307';
    }

    private static String stripped(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isAround(char letter) {
        return letter == ' ' || letter == ZERO_WIDTH_NON_JOINER || PUNCTUATION.indexOf(letter) >= 0;
    }

    /** Without accents, vowel signs and the differences between Arabic, Persian and Kurdish keyboards. */
    static String folded(String plain) {
        String quick = byTable(plain, FOLDED);
        return quick != null ? quick : slowlyFolded(plain);
    }

    private static String slowlyFolded(String plain) {
        String parts = Normalizer.normalize(plain.replace("ه\u200C", "ە"), Form.NFD);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char letter = parts.charAt(i);
            boolean begins = i == 0 || parts.charAt(i - 1) == ' ';
            boolean ends = i + 1 == parts.length() || parts.charAt(i + 1) == ' ';
            addFolded(folded, letter, begins, ends);
        }
        return folded.toString().replace("وو", "و").replace("-", " ").strip();
    }

    private static void addFolded(StringBuilder folded, char letter, boolean begins, boolean ends) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK || letter == ZERO_WIDTH_NON_JOINER
                || letter == '\'') {
            return;
        }
        switch (letter) {
            case 'ı' -> folded.append('i');
            case 'ي', 'ى', 'ێ', 'ے' -> folded.append('ی');
            case 'ك', 'ڪ', 'گ' -> folded.append('ک');
            case 'ٱ' -> folded.append('ا');
            case 'ۆ' -> folded.append('و');
            case 'ڕ' -> folded.append('ر');
            case 'ڵ' -> folded.append('ل');
            case 'چ' -> folded.append('ج');
            case 'ة' -> folded.append('ە');
            case 'ه', 'ھ' -> folded.append(ends ? 'ە' : 'ه');
            case 'ء' -> folded.append(ends ? "" : "ء");
            default -> folded.append(letter);
        }
    }

    /** As Kurmancî is typed without its letters: {@code sh} for ş, {@code w} for v, one letter for two. */
    static String loose(String folded) {
        String latin = folded.replace("sh", "s").replace("ch", "c").replace("kh", "x").replace("gh", "x")
                .replace('w', 'v').replace('q', 'k').replace('y', 'i').replace(" ", "");
        StringBuilder loose = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            if (i == 0 || latin.charAt(i) != latin.charAt(i - 1)) {
                loose.append(latin.charAt(i));
            }
        }
        return loose.toString();
    }

    /** Whether a letter is written three times or more on end. */
    static boolean isDrawnOut(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && text.charAt(i) == text.charAt(i - 2)
                    && Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text with each letter that is written three times or more written {@code times} times. */
    static String shortened(String text, int times) {
        StringBuilder shortened = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i + 1;
            while (end < text.length() && text.charAt(end) == text.charAt(i)) {
                end++;
            }
            boolean drawnOut = end - i >= 3 && Character.isLetter(text.charAt(i));
            shortened.repeat(text.charAt(i), drawnOut ? times : end - i);
            i = end;
        }
        return shortened.toString();
    }
}
