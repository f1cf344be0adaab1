package nl.schuifaan.channel.simulator;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What axe finds on a page. It is put into each page once, and only what is serious comes out of it: the builder
 * that comes with it puts it in each time, opens a page of its own, and carries all that is in order out as well.
 */
final class Axe {

    private static final Map<String, Object> ALL = Map.of("type", "tag", "values",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    private static final Map<String, Object> COLOUR = Map.of("type", "rule", "values",
            List.of("color-contrast", "link-in-text-block"));

    private static final String SCRIPT = script();

    private static final String RUN = """
            only => axe.run(document, {runOnly: only, resultTypes: ['violations']}).then(found => found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('\\n')))
            """;

    private Axe() {}

    static List<?> barriers(Page page) {
        return run(page, ALL);
    }

    static List<?> barriersOfColour(Page page) {
        return run(page, COLOUR);
    }

    private static List<?> run(Page page, Map<String, Object> rules) {
        for (Frame frame : page.frames()) {
            if (Boolean.TRUE.equals(frame.evaluate("!window.axe"))) {
                frame.evaluate(SCRIPT);
            }
        }
        return (List<?>) page.evaluate(RUN, rules);
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
