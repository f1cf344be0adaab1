package nl.schuifaan.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.pdf.Text.Span;
import org.xml.sax.SAXException;

/**
 * Lines whose letters run both ways. FOP knows Unicode's embeddings but not its isolates, and would turn a telephone
 * number around in a text from the right.
 */
final class FoText {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char FIRST_LETTER_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Stand for the numbers of pages until they are known: codes that no letter has. */
    private static final char PAGE = '\uE000';
    private static final char LAST_PAGE = '\uE001';
    private static final Pattern NUMBERS = Pattern.compile("[\uE000\uE001]");

    /** A telephone number of seven digits or more, a date in figures, or a price. */
    private static final Pattern WHOLE = Pattern.compile("""
            (?:\\+|\\(?0)\\p{Nd}[\\p{Nd} ()/.\\-\u00A0\u202F]{5,}\\p{Nd}(?![\\p{Nd}:])|[€$£][ \u00A0]?-?\\p{Nd}[\\p{Nd}.,]*(?<![.,])|\
            \\p{Nd}[\\p{Nd}.,]*[ \u00A0]?[€$£]""");

    private final FoEvents fo;

    FoText(FoEvents fo) {
        this.fo = fo;
    }

    /** What it says, in the order of reading. */
    static String logical(String text) {
        return ISOLATES.matcher(text).replaceAll("").strip();
    }

    /** A block with this text in it. */
    void block(Text given, Direction around, String... attributes) throws SAXException {
        Text text = new Text(given.spans().stream().map(FoText::withoutNumbers).toList());
        boolean oneVoice = text.spans().stream().allMatch(span -> span.language() == null);
        if (oneVoice) {
            fo.spoken("fo:block", logical(text.plain()), () -> spans(text, around), attributes);
        } else {
            fo.element("fo:block", () -> spans(text, around), attributes);
        }
    }

    private static Span withoutNumbers(Span span) {
        return new Span(NUMBERS.matcher(span.text()).replaceAll(""), span.language(), span.bold());
    }

    private void spans(Text text, Direction around) throws SAXException {
        for (Span span : text.spans()) {
            if (span.language() != null) {
                foreign(span, Direction.of(span.language()), around);
            } else if (span.bold()) {
                fo.element("fo:inline", () -> write(span.text(), around), "font-weight", "bold");
            } else {
                write(span.text(), around);
            }
        }
    }

    private void foreign(Span span, Direction own, Direction around) throws SAXException {
        fo.spoken("fo:inline", logical(span.text()), () -> embed(span.text(), own, around),
                "xml:lang", span.language() == null ? "" : span.language().code(), "font-weight", span.bold() ? "bold"
                : "inherit");
    }

    /** Writes a text, with each isolate as an embedding of its own. */
    private void write(String text, Direction around) throws SAXException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (opens(text.charAt(i))) {
                int end = endOfIsolate(text, i);
                letters(text.substring(from, i), around);
                String inside = text.substring(i + 1, end);
                embed(inside, direction(text.charAt(i), inside, around), around);
                from = Math.min(end + 1, text.length());
                i = from - 1;
            }
        }
        letters(text.substring(from), around);
    }

    private static boolean opens(char letter) {
        return letter >= LEFT_TO_RIGHT_ISOLATE && letter <= FIRST_LETTER_ISOLATE;
    }

    private static int endOfIsolate(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            if (opens(text.charAt(i))) {
                depth++;
            } else if (text.charAt(i) == END_OF_ISOLATE && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static Direction direction(char isolate, String inside, Direction around) {
        return switch (isolate) {
            case LEFT_TO_RIGHT_ISOLATE -> Direction.LEFT_TO_RIGHT;
            case RIGHT_TO_LEFT_ISOLATE -> Direction.RIGHT_TO_LEFT;
            default -> Direction.ofFirstLetter(inside, around);
        };
    }

    /** The mark behind it keeps a number that follows from being drawn into it, as only an isolate would. */
    private void embed(String text, Direction own, Direction around) throws SAXException {
        if (own == around) {
            write(text, around);
        } else {
            fo.element("fo:bidi-override", () -> write(text, own), "direction", own.inline, "unicode-bidi", "embed");
            fo.text(String.valueOf(around.mark));
        }
    }

    private void letters(String text, Direction around) throws SAXException {
        String shown = ISOLATES.matcher(text).replaceAll("");
        int from = 0;
        for (Matcher whole = WHOLE.matcher(shown); whole.find(); from = whole.end()) {
            numbered(shown.substring(from, whole.start()));
            whole(whole.group().replace(' ', NO_BREAK_SPACE), around);
        }
        numbered(shown.substring(from));
    }

    private void whole(String number, Direction around) throws SAXException {
        if (around == Direction.LEFT_TO_RIGHT) {
            fo.text(number);
        } else {
            fo.element("fo:bidi-override", () -> fo.text(number), "direction", Direction.LEFT_TO_RIGHT.inline,
                    "unicode-bidi", "embed");
            fo.text(String.valueOf(around.mark));
        }
    }

    /** Only a footer has numbers of pages in it: see {@link #footer}. */
    private void numbered(String text) throws SAXException {
        int from = 0;
        for (Matcher number = NUMBERS.matcher(text); number.find(); from = number.end()) {
            fo.text(text.substring(from, number.start()));
            if (number.group().charAt(0) == PAGE) {
                fo.empty("fo:page-number");
            } else {
                fo.empty("fo:page-number-citation-last", "ref-id", FoWriter.PAGES);
            }
        }
        fo.text(text.substring(from));
    }

    /** A line with {@code {page}} and {@code {pages}} in it. */
    void footer(String footer, Direction around, String... attributes) throws SAXException {
        String numbered = footer.replace("{pages}", String.valueOf(LAST_PAGE)).replace("{page}", String.valueOf(PAGE));
        fo.element("fo:block", () -> write(numbered, around), attributes);
    }
}
