package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of decisions names each of them, with its date, where it stands. */
class DecisionsTest {

    private static final Pattern LINE = Pattern.compile("(?m)^- (\\S+) \\[(.+)]\\((decisions/\\w+\\.md)#(.+)\\)$");
    private static final Pattern DECISION = Pattern.compile("(?m)^## (.+)\n\\*([0-9-]+)[^*]*\\*$");

    @Test
    void the_index_and_the_decisions_say_the_same() throws IOException {
        List<String> index = LINE.matcher(Files.readString(Path.of("docs/decisions.md"))).results()
                .map(line -> String.join(" | ", line.group(1), line.group(2), line.group(3), line.group(4))).toList();
        try (Stream<Path> parts = Files.list(Path.of("docs/decisions"))) {
            assertThat(index).containsExactlyInAnyOrderElementsOf(parts.flatMap(DecisionsTest::decisions).toList());
        }
    }

    private static Stream<String> decisions(Path part) {
        try {
            return DECISION.matcher(Files.readString(part)).results().map(found -> String.join(" | ", found.group(2),
                    found.group(1), "decisions/" + part.getFileName(), anchor(found.group(1)))).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
    }
}
