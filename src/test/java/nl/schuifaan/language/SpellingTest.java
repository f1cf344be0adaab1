package nl.schuifaan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No slip of the pen: every word is in the dictionary of its language, or in {@code messages/kept-words.txt}. Soranî
 * has no dictionary.
 */
class SpellingTest {

    private static final Path KEPT = Path.of("messages/kept-words.txt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:'\\p{L}+)*");
    /** What stands in a pattern and is not read by people. */
    private static final Pattern SYNTAX =
            Pattern.compile(
            "\\{\\w+, (?:date|time)[^}]*}|\\{\\w+, (?:plural|select),|(?:zero|one|two|few|many|other|=\\d+) "
            + "\\{|\\{\\w+}|[\u2068\u2069]");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nl, nl_NL", "tr, tr_TR", "ar, ar", "ku, kmr_Latn", "en, en_US"})
    void everyWordIsInTheDictionary(String language, String dictionary) throws IOException, InterruptedException {
        Set<String> unknown = unknown(words(OurMessages.phrasebook().files().get(language)), dictionary);
        Set<String> kept = kept(language);
        unknown.removeIf(word -> kept.contains(word.toLowerCase(Locale.ROOT)));

        assertThat(unknown).as("spelled wrongly, or to be written in " + KEPT).isEmpty();
    }

    private static Set<String> words(MessagesFile file) {
        return file.entries().entrySet().stream().filter(entry -> !entry.getKey().startsWith("word."))
                .map(entry -> SYNTAX.matcher(entry.getValue().text()).replaceAll(" "))
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kept(String language) throws IOException {
        return Files.readAllLines(KEPT).stream().filter(line -> line.startsWith(language + ": "))
                .map(line -> line.substring(language.length() + 2).strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> unknown(Set<String> words, String dictionary) throws IOException, InterruptedException {
        Path list = Files.createTempFile("words", ".txt");
        try {
            Files.write(list, words);
            Process hunspell = new ProcessBuilder("hunspell", "-d", dictionary, "-i", "utf-8", "-l", list.toString())
                    .start();
            String output = new String(hunspell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(hunspell.waitFor() == 0, "hunspell has no dictionary " + dictionary
                    + "; the spelling is not looked at");
            return output.lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            assumeTrue(false, "hunspell is not installed; the spelling is not looked at");
            throw e;
        } finally {
            Files.delete(list);
        }
    }
}
