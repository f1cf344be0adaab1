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
        String whole = TextDirection.of(text, "ltr");
        return text.lines().map(line -> new Words(TextDirection.of(line, whole), pieces(line))).toList();
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
}
