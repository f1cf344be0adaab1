package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The organisers' guide as the console shows it. */
class GuideTest {

    private static final Pattern ANCHOR = Pattern.compile("parts :: heading\\(.*, '([a-z-]+)'\\)");

    @Test
    void every_page_leads_to_a_chapter_that_is_there() throws IOException {
        Guide guide = new Guide();
        try (var files = Files.list(Path.of("src/main/resources/templates/console"))) {
            for (Path file : files.toList()) {
                assertThat(ANCHOR.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList())
                        .as(file.toString())
                        .allSatisfy(anchor -> assertThat(guide.html()).contains("id=\"" + anchor + "\""));
            }
        }
        assertThat(guide.chapters()).hasSizeGreaterThan(10).containsKeys("texts", "settings");
    }

    @Test
    void no_html_and_no_address_that_runs_something_gets_through() {
        Guide guide =
                new Guide(
                "<!-- a -->\n## Eén\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=y>");
        assertThat(guide.html()).contains("<h2 id=\"a\">").doesNotContain("<script", "javascript:", "<img", "<!--");
    }

    @Test
    void the_guide_knows_no_path_and_no_command() throws IOException {
        assertThat(Files.readString(Path.of("docs/organiser-guide.nl.md")))
                .doesNotContain("/api", "curl", "_", "/console", ".yaml");
    }
}
