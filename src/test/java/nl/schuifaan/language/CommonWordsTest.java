package nl.schuifaan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A word does only what it says: of all words of a language, only those that mean it stop the messages, cancel or
 * forget.
 */
class CommonWordsTest {

    private static final Path MEANS_IT = Path.of("src/test/resources/words/takes_away.txt");
    private static final Set<Keyword> TAKE_AWAY = Set.of(Keyword.STOP, Keyword.CANCEL, Keyword.FORGET);
    private static final Keywords WORDS = OurMessages.phrasebook().keywords();

    /**
     * Every word of its dictionary, which has no order of how common they are; so the 5,000 commonest are among them.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"nl, nl_NL", "tr, tr_TR", "ar, ar", "ku, kmr_Latn", "en, en_US"})
    void only_a_word_that_means_it_stops_cancels_or_forgets(String language, String dictionary) throws IOException {
        List<String> words = CommonWords.in(dictionary);
        Set<String> meanIt = allowed(language);
        Set<String> found = new TreeSet<>();
        for (Language known : Arrays.asList(null, new Language(language))) {
            words.stream().filter(word -> takesAway(word, known)).forEach(found::add);
        }

        assertThat(words).hasSizeGreaterThan(4700);
        assertThat(found).isSubsetOf(meanIt);
    }

    private static boolean takesAway(String word, @Nullable Language language) {
        return WORDS.stopWish(word, language).kind() == StopWish.Kind.STOP
                || WORDS.find(word, language).filter(TAKE_AWAY::contains).isPresent();
    }

    /** The words of that language that mean it, as in {@code nl: stoppen}. */
    private static Set<String> allowed(String language) throws IOException {
        return Files.readAllLines(MEANS_IT).stream().filter(line -> line.startsWith(language + ": "))
                .map(line -> line.substring(language.length() + 2).strip()).collect(Collectors.toSet());
    }
}
