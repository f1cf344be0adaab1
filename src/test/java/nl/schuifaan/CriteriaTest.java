package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What organisers elsewhere complain of is twelve criteria here; {@code docs/proofs.md} says which tests show each. */
class CriteriaTest {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"criterion-(\\d+)\"\\)");

    @Test
    void each_of_the_twelve_criteria_has_a_test() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Integer> tagged = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TAG.matcher(read(file)).results()).map(found -> Integer.valueOf(found.group(1)))
                    .distinct().sorted().toList();
            assertThat(tagged).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
