package nl.schuifaan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class KeywordsTest {

    private static final Keywords WORDS = OurMessages.phrasebook().keywords();

    @ParameterizedTest(name = "in {0}, \"{1}\" is {2}")
    @CsvFileSource(resources = "/words/keywords.txt", delimiter = '|')
    void finds_what_a_word_means(String language, String typed, String meaning) {
        Optional<Keyword> expected = "none".equals(meaning) ? Optional.empty() : Optional.of(Keyword.valueOf(meaning));

        assertThat(WORDS.find(typed == null ? "" : typed, known(language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\" ends all messages: {1}")
    @CsvFileSource(resources = "/words/ends-all-messages.txt", delimiter = '|')
    void knows_who_wants_no_more_messages_in_any_language(String typed, boolean stop) {
        assertThat(WORDS.stop(typed)).isEqualTo(stop);
    }

    @ParameterizedTest(name = "in {0}, \"{1}\" is {2}")
    @CsvFileSource(resources = "/words/numbers.txt", delimiter = '|')
    void understands_numbers(String language, String typed, String number) {
        OptionalInt expected = "none".equals(number) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));

        assertThat(WORDS.number(typed, known(language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\" is written in {1}")
    @CsvFileSource(resources = "/words/languages.txt", delimiter = '|')
    void tells_the_language(String typed, String language) {
        Optional<Language> expected = "none".equals(language) ? Optional.empty() : Optional.of(new Language(language));

        assertThat(WORDS.languageOf(typed)).isEqualTo(expected);
    }

    @Test
    void folds_spellings_together() {
        assertThat(Keywords.fold("  HAYIR!! ")).isEqualTo(Keywords.fold("hayır"));
        assertThat(Keywords.fold("أيوه")).isEqualTo(Keywords.fold("ايوة"));
        assertThat(Keywords.fold("زانیاریەکان ")).isEqualTo(Keywords.fold("زانیاریه‌کان"));
        assertThat(Keywords.fold("Ayşe Yılmaz")).isEqualTo("ayse yilmaz");
    }

    @Property(tries = 2000)
    void no_text_brings_an_exception(@ForAll("anyText") String text, @ForAll("anyLanguage") String language) {
        Language known = known(language);
        WORDS.find(text, known);
        WORDS.stop(text);
        WORDS.number(text, known);
        WORDS.languageOf(text);
        Keywords.fold(text);
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> units = Arbitraries.strings().withCharRange('\0', '\uFFFF').ofMaxLength(60);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars(" /@'ـ\u200C\u200F\u2068\u2069\u0307\uD83D\uDC4D\uFE0F.!0٣ıİşەێ\n\t").ofMaxLength(90);
        Arbitrary<String> long_ = Arbitraries.strings().ofMinLength(10_000).ofMaxLength(10_000);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(10, units), net.jqwik.api.Tuple.of(10, marks),
                net.jqwik.api.Tuple.of(1, long_));
    }

    @Provide
    Arbitrary<String> anyLanguage() {
        return Arbitraries.of("-", "nl", "tr", "ar", "ku", "ckb", "en", "so");
    }

    private static @org.jspecify.annotations.Nullable Language known(String language) {
        return "-".equals(language) ? null : new Language(language);
    }
}
