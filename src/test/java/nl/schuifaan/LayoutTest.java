package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source is laid out as {@code house/layout.xml} says: lines of at most 120 characters, imports in order. */
class LayoutTest {

    private static final String RULES = "src/test/resources/house/layout.xml";

    @Test
    void all_source_is_laid_out_alike() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(faults(files.filter(file -> file.toString().endsWith(".java")).toList())).isEmpty();
        }
    }

    @Test
    void a_line_that_is_too_long_and_an_import_that_nothing_uses_are_found(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("A.java"), """
                import java.util.List;

                class A {
                    String line = "%s";
                }
                """.formatted("x".repeat(120)));

        assertThat(faults(List.of(file))).hasSize(2);
    }

    private static List<String> faults(List<Path> files) throws CheckstyleException, IOException {
        Faults faults = new Faults();
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(ConfigurationLoader.loadConfiguration(RULES, new PropertiesExpander(new Properties())));
        checker.addListener(faults);
        checker.process(files.stream().map(Path::toFile).toList());
        checker.destroy();
        return faults.found;
    }

    private static final class Faults implements AuditListener {

        private final List<String> found = new ArrayList<>();

        @Override
        public void addError(AuditEvent event) {
            found.add("%s:%d %s".formatted(event.getFileName(), event.getLine(), event.getMessage()));
        }

        @Override
        public void addException(AuditEvent event, Throwable failure) {
            found.add(event.getFileName() + ": " + failure.getMessage());
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
