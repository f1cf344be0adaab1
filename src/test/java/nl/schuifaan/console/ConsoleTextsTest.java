package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the console stands in its files, each in Dutch, English and Turkish, none for nothing. */
class ConsoleTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/console");
    private static final Path JAVA = Path.of("src/main/java/nl/schuifaan/console");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");
    private static final Pattern HEADS = Pattern.compile("'([a-z-]+\\.[a-z.-]+(?: [a-z-]+\\.[a-z.-]+)+)'");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:\\btext|written|words|getMessage)\\(\"([a-z][\\w.-]*[a-zA-Z0-9])\"|"
            + "[?:] \"(date\\.[a-z.]+)\"");
    /** The beginnings of keys that are put together. */
    private static final Pattern BEGINNING =
            Pattern.compile("#\\{\\|([a-zA-Z._-]+)\\$\\{|text\\(\"([a-z._]+[._])\" \\+");

    private static Map<String, String> texts(String language) throws IOException {
        return texts("console", language);
    }

    private static Map<String, String> texts(String file, String language) throws IOException {
        String name = file + "_" + language + ".properties";
        return ConsoleTexts.read(name, Files.readString(Path.of("messages", name)));
    }

    /** With those of signing in. */
    private static Set<String> allKeys(String language) throws IOException {
        Set<String> keys = new TreeSet<>(texts(language).keySet());
        for (String name : List.of("access_" + language + ".properties", "report_" + language + ".properties")) {
            keys.addAll(ConsoleTexts.read(name, Files.readString(Path.of("messages", name))).keySet());
        }
        return keys;
    }

    private static Set<String> found(Pattern pattern, Path... folders) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : folders) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(match -> {
                        String key = match.group(1) != null ? match.group(1) : match.group(2);
                        found.addAll(List.of(key.split(" ")));
                    });
                }
            }
        }
        return found;
    }

    private static Set<String> used() throws IOException {
        Set<String> used = found(IN_TEMPLATE, TEMPLATES);
        used.addAll(found(HEADS, TEMPLATES));
        used.addAll(found(IN_JAVA, JAVA));
        return used;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_text_that_is_asked_for_is_there(String language) throws IOException {
        assertThat(used()).hasSizeGreaterThan(50).isSubsetOf(allKeys(language));
    }

    @Test
    void no_text_is_there_for_nothing() throws IOException {
        Set<String> used = used();
        Set<String> beginnings = found(BEGINNING, TEMPLATES, JAVA);
        assertThat(texts("nl").keySet()).allSatisfy(key ->
                assertThat(used.contains(key) || beginnings.stream().anyMatch(key::startsWith)).as(key).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"access, en", "access, tr", "console, en", "console, tr", "door, en", "door, tr", "report, en",
            "report, tr"})
    void every_language_says_all_that_dutch_says_and_nothing_more(String file, String language) throws IOException {
        assertThat(texts(file, language).keySet()).isEqualTo(texts(file, "nl").keySet());
    }

    @ParameterizedTest
    @CsvSource({"access, en", "access, tr", "console, en", "console, tr", "door, en", "door, tr", "report, en",
            "report, tr"})
    void every_text_puts_in_what_dutch_puts_in(String file, String language) throws IOException {
        Map<String, String> dutch = texts(file, "nl");
        texts(file, language).forEach((key, text) -> assertThat(new MessageFormat(text).getArgumentNames()).as(key)
                .isEqualTo(new MessageFormat(dutch.get(key)).getArgumentNames()));
    }

    @Test
    void every_kind_of_notice_has_a_name_where_those_are_listed_that_did_not_arrive() throws IOException {
        Set<String> kinds =
                found(Pattern.compile("(?:KIND|OFFER|FEWER|LAPSED|GIVEN|MOVED|CALLED_OFF) = \"([a-z-]+)\";"),
                Path.of("src/main/java/nl/schuifaan/notice"), Path.of("src/main/java/nl/schuifaan/poll"));
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(texts("nl").keySet()).containsAll(kinds.stream().map("undelivered.kind."::concat).toList());
    }

    @Test
    void no_word_stands_in_a_template() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            for (Path file : files.collect(Collectors.toList())) {
                String bare = Files.readString(file).replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>", "")
                        .replaceAll("(?s)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", " ");
                assertThat(bare).as(file.toString()).doesNotContainPattern("\\p{L}");
            }
        }
    }
}
