package nl.schuifaan.channel.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of text as a phone shows it: in its own direction, with links that can be followed.
 *
 * @param dir {@code rtl} or {@code ltr}
 */
public record Words(String dir, List<Piece> pieces) {

    /** Links end before the mark that ends a sentence, and before an isolate ends. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cf}]*[^\\s\\p{Cf}.,;:!?)\\]]");

    /** A run of text, or a link. */
    public record Piece(String text, @Nullable String href) {}

    /** Each line on its own, as a greeting in six languages runs both ways. */
    public static List<Words> of(String text) {
        String whole = direction(text, "ltr");
        return text.lines().map(line -> new Words(direction(line, whole), pieces(line))).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(line.substring(end, link.start()), null));
            pieces.add(new Piece(link.group(), link.group()));
            end = link.end();
        }
        pieces.add(new Piece(line.substring(end), null));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /**
     * Rules P2 and P3 of the Unicode bidirectional algorithm (UAX 9): the first strong letter that is not inside an
     * isolate.
     */
    static String direction(String text, String otherwise) {
        int isolates = 0;
        for (int letter : text.codePoints().toArray()) {
            switch (Character.getDirectionality(letter)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> isolates++;
                case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> isolates = Math.max(0, isolates - 1);
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (isolates == 0) {
                        return "ltr";
                    }
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (isolates == 0) {
                        return "rtl";
                    }
                }
                default -> { /* neutral, says nothing */ }
            }
        }
        return otherwise;
    }
}
