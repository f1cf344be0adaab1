package nl.schuifaan.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;

/**
 * The organisers' guide as a page: its chapters with their anchors. A remark {@code <!-- anchor -->} above a heading
 * names it; no other HTML in the guide is let through, nor an address that runs something.
 */
class Guide {

    private static final String FILE = "help/organiser-guide.nl.md";
    private static final Pattern ANCHOR = Pattern.compile("\\s*<!--\\s*([a-z-]+)\\s*-->\\s*");
    /** The heading of the page itself stands above the guide. */
    private static final int CHAPTER = 2;

    private final String html;
    private final Map<String, String> chapters;

    Guide() {
        this(text());
    }

    Guide(String markdown) {
        var tables = List.of(TablesExtension.create());
        Node guide = Parser.builder().extensions(tables).build().parse(markdown);
        Map<Node, String> anchors = new LinkedHashMap<>();
        chapters = new LinkedHashMap<>();
        for (Node node : children(guide)) {
            if (node instanceof Heading heading && heading.getLevel() < CHAPTER) {
                heading.unlink();
            } else if (node instanceof HtmlBlock remark && remark.getNext() instanceof Heading heading) {
                name(remark, heading, anchors);
            }
        }
        html = HtmlRenderer.builder().extensions(tables).escapeHtml(true).sanitizeUrls(true)
                .attributeProviderFactory(_ -> provider(anchors)).build().render(guide);
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    private void name(HtmlBlock remark, Heading heading, Map<Node, String> anchors) {
        Matcher anchor = ANCHOR.matcher(remark.getLiteral());
        if (anchor.matches()) {
            anchors.put(heading, anchor.group(1));
            chapters.put(anchor.group(1), TextContentRenderer.builder().build().render(heading).strip());
            remark.unlink();
        }
    }

    private static AttributeProvider provider(Map<Node, String> anchors) {
        return (node, _, attributes) -> {
            if (anchors.containsKey(node)) {
                attributes.put("id", anchors.get(node));
            }
        };
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Safe to put into a page as it is. */
    String html() {
        return html;
    }

    /** Anchor → title, in order. */
    Map<String, String> chapters() {
        return chapters;
    }
}
