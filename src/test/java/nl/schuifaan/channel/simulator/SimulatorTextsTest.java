package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the simulator says stands in its file of texts, and nothing stands there for nothing. */
class SimulatorTextsTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("\\btexts\\.of\\('([a-z.-]+)'");
    private static final Pattern SAID =
            Pattern.compile("texts\\.of\\((?:\\w+ \\? \"([a-z.-]+)\" : )?\"([a-z.-]+)\"[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("(?:require\\([^;]*?, |new Refused\\()\"([a-z-]+)\"[,)]", Pattern.DOTALL);
    private static final List<Path> JAVA = List.of(Path.of("src/main/java/nl/schuifaan/channel/simulator"),
            Path.of("src/main/java/nl/schuifaan/transcript/showing"));

    @Test
    void each_text_is_there_and_is_said() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("messages/simulator_nl.properties"))) {
            texts.load(reader);
        }
        Set<String> said = new TreeSet<>(found(IN_TEMPLATE, "simulator.",
                Path.of("src/main/resources/templates/simulator")));
        JAVA.forEach(folder -> {
            said.addAll(found(SAID, "simulator.", folder));
            said.addAll(found(REFUSED, "simulator.refused.", folder));
        });
        Stream.of("voice", "picture", "place", "contact", "other").forEach(kind -> said.add("simulator.sent." + kind));
        assertThat(said).hasSizeGreaterThan(60).isEqualTo(texts.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern, String before, Path folder) {
        Set<String> found = new TreeSet<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> {
                    for (int group = 1; group <= match.groupCount(); group++) {
                        if (match.group(group) != null) {
                            found.add(before + match.group(group));
                        }
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
