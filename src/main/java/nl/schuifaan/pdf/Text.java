package nl.schuifaan.pdf;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A line or a paragraph. Whatever stands in it is text: a {@code <fo:block>} that somebody typed comes out as just
 * that. Isolates (U+2066 to U+2069) keep what is put in apart; telephone numbers and prices stay whole without them.
 *
 * @param spans its pieces, in the order of reading
 */
public record Text(List<Span> spans) implements Serializable {

    public Text {
        spans = List.copyOf(spans);
    }

    /**
     * A piece of a text.
     *
     * @param language its own language, which a screen reader then speaks; {@code null}: that of the text around it
     */
    public record Span(String text, @Nullable Language language, boolean bold) implements Serializable {

        public static Span plain(String text) {
            return new Span(text, null, false);
        }

        public static Span bold(String text) {
            return new Span(text, null, true);
        }

        public static Span in(Language language, String text) {
            return new Span(text, language, false);
        }
    }

    public static Text of(String text) {
        return new Text(List.of(Span.plain(text)));
    }

    /** A name or a word that keeps its own direction, whatever stands around it. */
    public static Text isolated(String text) {
        return of('\u2068' + text + '\u2069');
    }

    public static Text of(Span... spans) {
        return new Text(Arrays.asList(spans));
    }

    /** All of it, without what only the eye sees. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
