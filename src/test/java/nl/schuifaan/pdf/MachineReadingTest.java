package nl.schuifaan.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program reads out of a PDF is what was put in, in each language. */
class MachineReadingTest {

    static Stream<Language> languages() {
        return HouseDocuments.WORDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_poster_gives_back_all_that_it_says_in_six_languages(Language language) throws Exception {
        String text = Poppler.text(Rendered.pdf(HouseDocuments.all(language).get("poster")));

        assertThat(HouseDocuments.WORDS.values()).allSatisfy(words -> {
            assertThat(text).contains(words.title().split(" ")[0]).contains(Poppler.plain(words.how()).split(" ")[0]);
        });
        assertThat(text).contains("VERHAAL1").contains("097 0102 05678");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whole_sentences_come_back(Language language) throws Exception {
        HouseDocuments.Words words = HouseDocuments.WORDS.get(language);
        String text = Poppler.text(Rendered.pdf(language.code(), Block.Heading.of(1, words.title()),
                Block.Paragraph.of(words.sentence()), Block.Paragraph.of(words.how())));

        assertThat(Poppler.wordsOf(text))
                .isEqualTo(Poppler.wordsOf(words.title() + ' ' + words.sentence() + ' ' + words.how()));
    }

    /** What a screen reader says, which does not look at the letters on the page where there is an ActualText. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "ckb"})
    void a_screen_reader_hears_the_order_of_reading(String code) throws Exception {
        HouseDocuments.Words words = HouseDocuments.WORDS.get(new Language(code));
        String pdf = Rendered.unpacked(Rendered.pdf(code, Block.Heading.of(1, words.title())));

        assertThat(pdf).contains("/ActualText <FEFF" + hex(words.title()) + ">").contains("/Lang (" + code + ")");
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void a_word_in_another_language_says_which() throws Exception {
        Text text = Text.of(Text.Span.plain("Nederlands en "), Text.Span.in(new Language("ckb"), "کوردی"));
        String pdf = Rendered.unpacked(Rendered.pdf("nl",
                new Block.Paragraph(text, Block.Size.NORMAL, Block.Alignment.START)));

        assertThat(pdf).contains("/Lang (nl)").contains("/Lang (ckb)").contains("<FEFF" + hex("کوردی") + ">");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_name_on_a_door_list_comes_back(Language language) throws Exception {
        String text = Poppler.text(Rendered.pdf(HouseDocuments.all(language).get("door-list")));

        assertThat(text).contains("Ayşe A.", "Berîvan B.", "Karim C.", "Dirk D.", "Samira E.", "ڕۆژین", "ليلى",
                "Şîlan");
    }

    @Test
    void letters_of_sorani_come_back_joined_and_alone() throws Exception {
        String letters = "ڕ بڕ کڕین ڵ ڵب بڵب بڵ ێ ێب بێب بێ ۆ بۆ ە بە هە";
        assertThat(Poppler.text(Rendered.pdf("ckb", Block.Paragraph.of(letters)))).contains(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+31 6 1234 5678", "06-12345678", "097 0102 05678", "€ 12,50"})
    void a_telephone_number_or_a_price_is_not_turned_around_in_a_text_from_the_right(String number) throws Exception {
        byte[] pdf = Rendered.pdf("ar", Block.Paragraph.of("العربية " + number + " العربية"));

        assertThat(fromLeftToRight(Poppler.words(pdf))).contains(number.replace(" ", ""));
    }

    @Test
    void an_isolated_name_does_not_take_the_number_after_it() throws Exception {
        byte[] pdf = Rendered.pdf("ar", Block.Paragraph.of("الطاولة \u2068Dirk\u2069 12 العربية"));

        assertThat(fromLeftToRight(Poppler.words(pdf))).contains("12Dirk");
    }

    /** The words without Arabic letters, as they stand on the page. */
    private static String fromLeftToRight(String words) {
        record Word(double x, String text) {}
        Matcher found = Pattern.compile("<word xMin=\"([0-9.]+)\"[^>]*>([^<]*)</word>").matcher(words);
        List<Word> all = found.results()
                .map(one -> new Word(Double.parseDouble(one.group(1)), Poppler.plain(one.group(2)))).toList();
        return all.stream().filter(word -> !Direction.anyFromRight(word.text)).sorted(Comparator.comparing(Word::x))
                .map(Word::text).reduce("", String::concat).replaceAll("\\s", "");
    }
}
