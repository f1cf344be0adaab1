package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.schuifaan.report.ByHand;
import nl.schuifaan.report.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each measure says what it means, how it is counted and how small groups are kept out of it. */
class ReportTextsTest {

    private static final Pattern KEY = Pattern.compile("\"((?:report|mirror)\\.[\\w.-]*\\w)\"");

    private static Map<String, String> texts(String language) throws IOException {
        String name = "report_" + language + ".properties";
        return ConsoleTexts.read(name, Files.readString(Path.of("messages", name)));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void a_measure_can_be_traced(Measure measure) throws IOException {
        String name = "report.measure." + measure.name();
        assertThat(texts("nl")).containsKeys(name, name + ".how", name + ".query", "report.rule."
                + measure.rule().name());
    }

    @Test
    void every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/java/nl/schuifaan/console"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("Report")).toList()) {
                KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(asked::add);
            }
        }
        asked.removeIf(key -> key.equals("report.measure"));
        assertThat(texts("nl").keySet()).hasSizeGreaterThan(100).containsAll(asked);
        for (ByHand.Outcome outcome : ByHand.Outcome.values()) {
            assertThat(texts("nl")).containsKey("report.hand." + outcome.name());
        }
    }
}
