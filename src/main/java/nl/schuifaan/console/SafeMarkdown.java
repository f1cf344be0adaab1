package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** What a colleague wrote in Markdown: HTML in it is text, and no address in it runs anything. */
final class SafeMarkdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

    private SafeMarkdown() {}

    /** Safe to put into a page as it is. */
    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** Paragraphs, headings and lists, each as a text. */
    static List<String> paragraphs(String markdown) {
        List<String> paragraphs = new ArrayList<>();
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            String text = TEXT.render(node).strip();
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }
}
