package nl.schuifaan.language;

import static nl.schuifaan.language.DutchAlone.FORMATS;
import static nl.schuifaan.language.DutchAlone.dutch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.language.Phrasebook.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How phrases are said: values, plurals, days and times, lists, directions of writing. */
class PhrasebookTest {

    private static final Language ARABIC = new Language("ar");
    private static final Language SORANI = new Language("ckb");
    private static final LocalDateTime SATURDAY = LocalDateTime.of(2026, 11, 28, 19, 0);

    /** Says one text that stands alone in a file of its language. */
    private static String say(String language, String text, Object... namesAndValues) {
        return say(language, text, Form.FULL, namesAndValues);
    }

    private static String say(String language, String text, Form form, Object... namesAndValues) {
        Map<String, String> texts = OurMessages.texts();
        texts.computeIfPresent("schuifaan_nl.properties", (_, dutch) -> dutch + "\ntest.text = " + text);
        texts.computeIfPresent("schuifaan_" + language + ".properties",
                (_, own) -> own + ("nl".equals(language) ? "" : "\ntest.text = " + text));
        return Phrasebook.read(texts).say(Phrase.of("test.text", namesAndValues), new Language(language), form);
    }

    private static String visible(String text) {
        return text.replace('\u2068', '<').replace('\u2069', '>').replace('\u200F', '^');
    }

    @Test
    void edited_texts_take_no_second_book_but_where_they_stand() {
        Phrasebook book = OurMessages.phrasebook();
        assertThat(book.edited(Map.of())).isSameAs(book);
        Phrasebook edited = book.edited(Map.of("tr", Map.of("menu.ask", "Ne yapmak istersiniz?")));
        assertThat(edited.keywords()).isSameAs(book.keywords());
        assertThat(edited.voice(Language.DUTCH, Phrasebook.Form.FULL))
                .isSameAs(book.voice(Language.DUTCH, Phrasebook.Form.FULL));
        assertThat(edited.say(Phrase.of("menu.ask"), new Language("tr"), Phrasebook.Form.FULL))
                .isEqualTo("Ne yapmak istersiniz?");
    }

    @Test
    void putsValuesIn() {
        assertThat(say("nl", "{name} komt met {n}", "name", "Ayşe", "n", 3)).isEqualTo("Ayşe komt met 3");
    }

    @Test
    void takesAnApostropheForWhatItIs() {
        assertThat(say("nl", "'s avonds met z'n {n}", "n", 2)).isEqualTo("'s avonds met z'n 2");
        assertThat(say("nl", "Zo: '{n}'", "n", 2)).isEqualTo("Zo: {n}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, niemand", "1, 1 mens", "2, 2 mensen", "1500, 1500 mensen"})
    void countsInDutch(int n, String said) {
        assertThat(say("nl", "{n, plural, =0 {niemand} one {# mens} other {# mensen}}", "n", n)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, لا أماكن", "1, مكان واحد", "2, مكانان", "3, 3 أماكن", "10, 10 أماكن", "11, 11 مكانًا",
            "99, 99 مكانًا",
            "100, 100 مكان", "103, 103 أماكن", "1000, 1000 مكان", "1103, 1103 أماكن"})
    void countsInArabicInSixForms(int n, String said) {
        assertThat(say("ar",
                "{n, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# "
                + "مكان}}", "n", n))
                .isEqualTo(said);
    }

    @Test
    void choosesByWhatAValueIs() {
        String text = "{who, select, women {Voor vrouwen} other {Voor iedereen}}";

        assertThat(say("nl", text, "who", "women")).isEqualTo("Voor vrouwen");
        assertThat(say("nl", text, "who", "everyone")).isEqualTo("Voor iedereen");
    }

    @Test
    void countsWithinAChoice() {
        String text = "{who, select, me {{n, plural, one {ik en # kind} other {ik en # kinderen}}} other {{n}}}";

        assertThat(say("nl", text, "who", "me", "n", 1)).isEqualTo("ik en 1 kind");
        assertThat(say("nl", text, "who", "me", "n", 4)).isEqualTo("ik en 4 kinderen");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nl  | zaterdag 28 november om 19:00 uur | zaterdag 28 november | 19:00 uur | zaterdag 28 november 2026
            en  | Saturday 28 November, 7pm | Saturday 28 November | 7pm | Saturday 28 November 2026
            tr  | 28 Kasım Cumartesi, saat 19:00 | 28 Kasım Cumartesi | 19:00 | 28 Kasım 2026 Cumartesi
            ar  | السبت 28/11، الساعة 19:00 | السبت 28/11 | 19:00 | السبت 28/11/2026
            ku  | şemî, 28-11, saet 19:00 | şemî, 28-11 | 19:00 | şemî, 28-11-2026
            ckb | شەممە، <28-11>، کاتژمێر 19:00 | شەممە، <28-11> | 19:00 | شەممە، <28-11-2026>
            """)
    void writesDaysAndTimesAsEachLanguageDoes(String language, String moment, String date, String time,
    String withYear) {
        assertThat(visible(say(language, "{start}", "start", SATURDAY)).replace("^", "")).isEqualTo(moment);
        assertThat(visible(say(language, "{start, date}", "start", SATURDAY)).replace("^", "")).isEqualTo(date);
        assertThat(visible(say(language, "{start, date}", "start", SATURDAY.toLocalDate())).replace("^", ""))
                .isEqualTo(date);
        assertThat(visible(say(language, "{start}", "start", LocalDate.of(2026, 11, 28))).replace("^", ""))
                .isEqualTo(date);
        assertThat(visible(say(language, "{start, time}", "start", SATURDAY)).replace("^", "")).isEqualTo(time);
        assertThat(say(language, "{start, time, short}", "start", SATURDAY)).endsWith(language.equals("en") ? "7pm"
                : "19:00").hasSizeLessThan(7);
        assertThat(visible(say(language, "{start}", "start", LocalTime.of(19, 0))).replace("^", "")).isEqualTo(time);
        assertThat(visible(say(language, "{start, date, year}", "start", SATURDAY)).replace("^", ""))
                .isEqualTo(withYear);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"00:00, midnight", "00:05, 12:05am", "09:30, 9:30am", "12:00, midday", "12:15, 12:15pm", "13:00, 1pm",
            "23:59, 11:59pm"})
    void tellsTheTimeInEnglishInTwelveHours(LocalTime clock, String said) {
        assertThat(say("en", "{x}", "x", clock)).isEqualTo(said);
    }

    @Test
    void writesTwoDigitsInKurdishDates() {
        assertThat(say("ku", "{x}", "x", LocalDate.of(2026, 3, 5))).isEqualTo("pêncşemî, 05-03");
    }

    @Test
    void saysTheDayShorterByText() {
        assertThat(say("tr", "{x}", Form.SHORT, "x", SATURDAY)).isEqualTo("Cumartesi 28/11, saat 19:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nl  | a | a en b | a, b en c
            en  | a | a and b | a, b and c
            tr  | a | a ve b | a, b ve c
            ku  | a | a û b | a, b û c
            ar  | ^<a> | ^<a> و<b> | ^<a>، <b> و<c>
            ckb | ^<a> | ^<a> و <b> | ^<a>، <b> و <c>
            """)
    void joinsLists(String language, String one, String two, String three) {
        String first = visible(say(language, "{x}", "x", List.of("a")));
        assertThat(first).isEqualTo(one);
        assertThat(visible(say(language, "{x}", "x", List.of("a", "b"))).replace("^", ""))
                .isEqualTo(two.replace("^", ""));
        assertThat(visible(say(language, "{x}", "x", List.of("a", "b", "c"))).replace("^", ""))
                .isEqualTo(three.replace("^", ""));
    }

    @Test
    void namesLanguagesInTheLanguageSpoken() {
        assertThat(say("nl", "{x}", "x", List.of(ARABIC, SORANI, new Language("pl"))))
                .isEqualTo("Arabisch, Soranî (Koerdisch) en Pools");
        assertThat(say("ckb", "زمان: {x}", "x", ARABIC)).contains("عەرەبی");
        assertThat(say("ku", "{x}", "x", SORANI)).isEqualTo("Soranî");
    }

    @Test
    void saysAPhraseWithinAPhrase() {
        Phrasebook book = dutch("outer = {n} keer: {inner}\ninner = {n} stoelen");

        assertThat(book.say(Phrase.of("outer", "n", 2, "inner", Phrase.of("inner", "n", 7)), Language.DUTCH, Form.FULL))
                .isEqualTo("2 keer: 7 stoelen");
    }

    @Test
    void putsWhatRunsTheOtherWayInIsolates() {
        LocalizedText title = new LocalizedText(Map.of("nl", "Verhalen", "ar", "حكايات"));

        assertThat(visible(say("ar", "الاسم: {name}", "name", "Ayşe"))).isEqualTo("الاسم: <Ayşe>");
        assertThat(visible(say("ar", "اللقاء: {title}", "title", title))).isEqualTo("اللقاء: <حكايات>");
        assertThat(visible(say("ckb", "بۆنە: {title}", "title", title))).isEqualTo("بۆنە: <Verhalen>");
        assertThat(visible(say("nl", "{name}: {n}", "name", "محمد", "n", 2))).isEqualTo("<محمد>: 2");
        assertThat(say("nl", "{name}: {n}", "name", "Dirk", "n", 2)).isEqualTo("Dirk: 2");
    }

    @Test
    void beginsEveryLineFromTheRightInALanguageThatRunsSo() {
        assertThat(visible(say("ar", "نعم\\n{place}: 19:00\\n\\nhttps://x.nl\\n{place} في", "place", "Laak")))
                .isEqualTo("نعم\n^<Laak>: 19:00\n\n^https://x.nl\n<Laak> في");
        assertThat(say("nl", "Ja\\n{place}", "place", "Laak")).isEqualTo("Ja\nLaak");
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ar | العنوان: {x} | Kempstraat 12 | العنوان: Kempstraat 12
            ar | الاسم: {x} | Ayşe | الاسم: Ayşe
            ar | الهاتف: {x} | +31 6 12345678 | الهاتف: <+31 6 12345678>
            ar | العنوان: {x} | 12 Kempstraat | العنوان: <12 Kempstraat>
            ar | اللقاء: {x}، 3 | Samen (Laak) | اللقاء: <Samen (Laak)>، 3
            ar | {x}: 19:00 | Laak | ^<Laak>: 19:00
            ar | {x} | https://x.nl/a | https://x.nl/a
            ckb | کات: {x} | A | کات: A
            nl | Naam: {x}, 2 | محمد | Naam: <محمد>, 2
            """)
    void keepsOnlyTheIsolatesThatAnSmsNeeds(String language, String pattern, String value, String said) {
        assertThat(visible(say(language, pattern, Form.SHORT, "x", value))).isEqualTo(said);
    }

    @Test
    void keepsTheDayBeforeTheMonthInAKurdishSms() {
        assertThat(visible(say("ckb", "{x}", Form.SHORT, "x", SATURDAY))).isEqualTo("شەممە، <28-11>، کاتژمێر 19:00");
    }

    @Test
    void saysItShorterWhereThereIsAShorterWording() {
        Phrasebook book = dutch("a = Dat is fijn\na.sms = Fijn\nb = Tot dan");

        assertThat(book.say(Phrase.of("a"), Language.DUTCH, Form.FULL)).isEqualTo("Dat is fijn");
        assertThat(book.say(Phrase.of("a"), Language.DUTCH, Form.SHORT)).isEqualTo("Fijn");
        assertThat(book.say(Phrase.of("b"), Language.DUTCH, Form.SHORT)).isEqualTo("Tot dan");
    }

    @Test
    void saysInDutchWhatALanguageLacksAndCountsIt() {
        Phrasebook book = Phrasebook.read(Map.of(
                "schuifaan_nl.properties", FORMATS + "a = Dag {name}\nb = Fijn",
                "schuifaan_so.properties", "language.name = Soomaali\nb = Fiican"));
        Language somali = new Language("so");

        assertThat(book.say(Phrase.of("b"), somali, Form.FULL)).isEqualTo("Fiican");
        assertThat(book.fallbacks()).isZero();
        assertThat(book.say(Phrase.of("a", "name", "Samira"), somali, Form.FULL)).isEqualTo("Dag Samira");
        assertThat(book.fallbacks()).isEqualTo(1);
        assertThat(book.say(Phrase.of("nergens"), somali, Form.FULL)).isEqualTo("[nergens]");
        assertThat(book.fallbacks()).isEqualTo(2);
    }

    @Test
    void keepsADutchPhraseApartInArabic() {
        Phrasebook book = Phrasebook.read(Map.of(
                "schuifaan_nl.properties", FORMATS + "a = {x}!\nb = Fijn",
                "schuifaan_ar.properties", "a = نعم {x}!"));

        assertThat(visible(book.say(Phrase.of("a", "x", Phrase.of("b")), ARABIC, Form.FULL))).isEqualTo("نعم <Fijn>!");
    }

    @Test
    void tellsTheVersionsOfATextApart() {
        Phrasebook before = dutch("consent = Mag dit?");
        Phrasebook after = dutch("consent = Mag dit wel?");

        assertThat(before.version("consent", Language.DUTCH)).matches("consent#[0-9a-f]{8}")
                .isEqualTo(dutch("consent = Mag dit?").version("consent", Language.DUTCH))
                .isEqualTo(before.version("consent", ARABIC))
                .isNotEqualTo(after.version("consent", Language.DUTCH));
    }

    @Test
    void showsTheHoleWhereAValueIsMissing() {
        assertThat(dutch("a = Dag {name}").say(Phrase.of("a"), Language.DUTCH, Form.FULL)).isEqualTo("Dag {name}");
    }
}
