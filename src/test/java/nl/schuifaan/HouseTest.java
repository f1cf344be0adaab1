package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How the source is kept: short files, short methods, and documents that name only what is there. */
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int LONGEST_FILE = 300;

    /** Half of all files are this long at most, so that a reader sees one whole. */
    private static final int MEDIAN_FILE = 60;
    private static final int SHORT_METHOD = 12;

    /** Nine in ten. */
    private static final double SHORT_METHODS = 0.90;

    /** What Twilio calls its fields. */
    private static final List<String> FOREIGN = List.of("ContentRetention", "OptOutType",
            "CollectionIncompatibleType", "EqualsIncompatibleType");

    /** A type's name between backticks, alone or before a member: {@code `Worker`}, {@code `Worker.step`}. */
    private static final Pattern TYPE_IN_A_DOCUMENT = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)\\b");

    private static final Pattern COLLECTION =
            Pattern.compile("(?:getCollection\\(|@Document\\(|String (?:COLLECTION|LEASES) = )\"([a-z_-]+)\"");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import (?:static )?[\\w.]*?\\.([A-Z]\\w*)");

    @Test
    void no_file_is_longer_than_300_lines() {
        assertThat(tooLong(files(MAIN)).toList()).isEmpty();
        assertThat(tooLong(files(TEST)).toList()).isEmpty();
    }

    @Test
    void the_median_file_does_not_grow() {
        List<Integer> lengths = files(MAIN).map(file -> lines(file).size()).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
    }

    @Test
    void methods_of_more_than_12_lines_stay_few() throws IOException {
        List<Long> lengths = methodLengths(files(MAIN).toList());
        long within = lengths.stream().filter(length -> length <= SHORT_METHOD).count();
        assertThat((double) within / lengths.size()).as("of %s methods", lengths.size())
                .isGreaterThanOrEqualTo(SHORT_METHODS);
    }

    @Test
    void each_type_that_a_document_names_is_there() {
        Set<String> known = new HashSet<>();
        Stream.concat(files(MAIN), files(TEST)).map(HouseTest::text).forEach(source -> {
            DECLARED.matcher(source).results().map(HouseTest::name).forEach(known::add);
            IMPORTED.matcher(source).results().map(HouseTest::name).forEach(known::add);
        });
        assertThat(documents().flatMap(HouseTest::named).filter(type -> !known.contains(type))
                .filter(type -> !FOREIGN.contains(type)).toList()).isEmpty();
    }

    @Test
    void a_type_that_is_not_there_is_found_in_a_document() {
        assertThat(TYPE_IN_A_DOCUMENT.matcher("as `NoSuchType.method` does").results().map(HouseTest::name))
                .containsExactly("NoSuchType");
    }

    @Test
    void the_picture_of_what_is_stored_shows_each_collection() {
        String document = text(Path.of("docs/architecture.md"));
        String picture = document.substring(document.indexOf("## All that is stored"),
                document.indexOf("## Terminology"));
        List<String> shown = Pattern.compile("[a-z]+(?:[_-][a-z]+)*").matcher(picture).results()
                .map(MatchResult::group).toList();
        List<String> stored = files(MAIN).flatMap(file -> COLLECTION.matcher(text(file)).results())
                .map(HouseTest::name).distinct().toList();
        assertThat(stored).hasSizeGreaterThan(40);
        assertThat(stored.stream().filter(name -> !shown.contains(name)).toList()).isEmpty();
    }

    @Test
    void each_package_says_what_may_be_null() {
        assertThat(files(MAIN).map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList()).isEmpty();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static Stream<String> named(Path document) {
        return TYPE_IN_A_DOCUMENT.matcher(text(document)).results().map(found -> document + ": " + name(found))
                .map(place -> place.substring(place.lastIndexOf(' ') + 1));
    }

    private static Stream<Path> documents() {
        List<Path> found = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(found::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found.stream();
    }

    private static Stream<Path> tooLong(Stream<Path> files) {
        return files.filter(file -> lines(file).size() > LONGEST_FILE);
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lines of each method and constructor with a body, from its signature to its closing brace. */
    private static List<Long> methodLengths(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Long> lengths = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Lengths(unit, positions, lengths), null);
            }
            return lengths;
        }
    }

    private static final class Lengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Long> lengths;

        Lengths(CompilationUnitTree unit, SourcePositions positions, List<Long> lengths) {
            this.unit = unit;
            this.positions = positions;
            this.lengths = lengths;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                lengths.add(1 + line(positions.getEndPosition(unit, method.getBody()))
                        - line(positions.getStartPosition(unit, method)));
            }
            return super.visitMethod(method, nothing);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
