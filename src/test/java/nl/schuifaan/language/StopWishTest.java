package nl.schuifaan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.schuifaan.language.StopWish.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether a wish to hear nothing more is heard, and nothing else is taken for one: on whole sheets of sentences in each
 * language.
 */
class StopWishTest {

    private static final Path SENTENCES = Path.of("src/test/resources/words");
    private static final Keywords WORDS = OurMessages.phrasebook().keywords();

    /** Of ordinary sentences at most this part may be asked about. */
    private static final double ASKED_AT_MOST = 0.005;

    private static List<String> sentences(String kind, String language) throws IOException {
        return Files.readAllLines(SENTENCES.resolve(kind + "_" + language + ".txt"));
    }

    private static List<String> heard(List<String> sentences, Set<Kind> as, @Nullable Language language) {
        return sentences.stream().filter(sentence -> as.contains(WORDS.stopWish(sentence, language).kind())).toList();
    }

    /** Of someone whose language is not known, and of someone with each. */
    private static List<@Nullable Language> anybody() {
        List<@Nullable Language> all = new ArrayList<>(OurMessages.phrasebook().languages());
        all.add(null);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "en", "tr", "ar", "ku", "ckb"})
    void every_wish_to_hear_nothing_more_is_heard_whatever_the_language_of_the_person(String language)
            throws IOException {
        List<String> wishes = sentences("stop", language);

        assertThat(wishes).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
        anybody().forEach(known -> assertThat(heard(wishes, Set.of(Kind.DOUBTFUL, Kind.NO), known))
                .as("missed when they speak " + known).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "en", "tr", "ar", "ku", "ckb"})
    void no_ordinary_sentence_ends_the_messages_and_few_are_asked_about(String language) throws IOException {
        List<String> ordinary = sentences("ordinary", language);

        assertThat(ordinary).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2000);
        for (Language known : Arrays.asList(null, new Language(language))) {
            assertThat(heard(ordinary, Set.of(Kind.STOP), known)).as("false stops").isEmpty();
            List<String> asked = heard(ordinary, Set.of(Kind.DOUBTFUL), known);
            assertThat(asked.size()).as("asked about: %s", asked)
                    .isLessThanOrEqualTo((int) (ordinary.size() * ASKED_AT_MOST));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "en", "tr", "ar", "ku", "ckb"})
    void what_may_be_a_wish_is_asked_about(String language) throws IOException {
        List<String> doubtful = sentences("doubtful", language);

        assertThat(doubtful).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(30);
        assertThat(heard(doubtful, Set.of(Kind.STOP, Kind.NO), null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} of someone who speaks {1}: {2}")
    @CsvSource({"dur, tr, STOP", "dûr, ku, NO", "duur, tr, NO", "dur, nl, NO", "dur, -, DOUBTFUL", "bes, nl, NO",
            "beş, ku, NO",
        "بەس, ckb, STOP", "بس, ar, NO", "/stop, ar, STOP", "/help, ar, NO"})
    void a_word_that_is_stop_in_one_language_and_ordinary_in_another_is_heard_in_its_own(String word, String language,
    Kind kind) {
        assertThat(WORDS.stopWish(word, language.equals("-") ? null : new Language(language)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP LAAK1", "LAAK1 STOP", "stop laak1 aub", "dur LAAK1"})
    void stop_with_a_code_is_about_that_gathering_and_asked(String text) {
        StopWish wish = WORDS.stopWish(text, new Language("tr"));

        assertThat(wish.kind()).isEqualTo(Kind.DOUBTFUL);
        assertThat(wish.rest()).singleElement().asString().isEqualToIgnoringCase("LAAK1");
    }

    @Test
    void a_message_of_any_length_is_looked_at_without_going_wrong() {
        assertThat(WORDS.stopWish("stop ".repeat(79), null).kind()).isEqualTo(Kind.STOP);
        assertThat(WORDS.stopWish("stop ".repeat(10_000), null).kind()).isEqualTo(Kind.NO);
        assertThat(WORDS.stopWish("?!.,؟".repeat(40), null).kind()).isEqualTo(Kind.NO);
    }

    @Test
    void a_phrase_that_is_not_well_written_is_said_with_its_file() {
        var texts = OurMessages.texts();
        texts.replaceAll((name, text) -> name.contains("_tr")
                ? text.replaceFirst("word.stop.request = ", "word.stop.request = (a|b, ") : text);

        assertThatIllegalArgumentException().isThrownBy(() -> Phrasebook.read(texts))
                .withMessageContaining("schuifaan_tr.properties").withMessageContaining("bracket");
    }
}
