package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.settings.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeFileTest {

    /** A whole file; {@code titel} is on line 12. */
    private static final String GOOD = """
            partners:
              BIEB: Bibliotheek
            bijeenkomsten:
              - code: VERHAAL1
                soort: verhaal
                wanneer: over 3 weken, zaterdag 19:00 tot 21:30
                plek: Buurthuis
                adres: Hoefkade 120, Den Haag
                verteller: Samira
                plaatsen: 40
                talen: [nl, ar]
                titel:
                  nl: Het verhaal van Samira
                  ar: قصة سميرة
                uitleg:
                  nl: "Eerst een verhaal, dan thee: kom erbij."
            """;

    @Test
    void a_good_file_is_read_as_it_stands() {
        var file = ProgrammeFile.read("my.yaml", GOOD);
        var planned = file.gatherings().getFirst();

        assertThat(file.partners()).containsEntry("BIEB", "Bibliotheek");
        assertThat(planned.content())
                .extracting(GatheringContent::code, GatheringContent::kind, GatheringContent::storyteller, it ->
                it.capacity().limit(), GatheringContent::audience, GatheringContent::dinner)
                .containsExactly("VERHAAL1", Kind.STORY, "Samira", 40, Audience.EVERYONE, false);
        assertThat(planned.when().day(LocalDate.of(2026, 11, 24))).isEqualTo("2026-12-19");
        assertThat(planned.content().texts().title()).containsEntry("ar", "قصة سميرة");
        assertThat(planned.content().languages().spoken()).containsExactly("nl", "ar");
        assertThat(planned.content().languages().interpreters()).isEmpty();
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        code: VERHAAL1          | code: verhaal 1                | line 4: code is "verhaal 1"; write a code of 2 to 12 capital letters and figures, such as LAAK1.
        code: VERHAAL1          | code: VERHALEN_TOO_LONG        | line 4: code is "VERHALEN_TOO_LONG"; write a code of 2 to 12 capital letters and figures, such as LAAK1.
        soort: verhaal          | soort: film                    | line 5: soort is "film"; write one of: stadsdeel, training, verhaal.
        soort: verhaal          | sort: verhaal                  | line 5: sort is not known in the gathering; known are: adres, alleen, code, contact, eten, halal, herinneringen, kinderen, leeftijd-en-wijk, lift, marge, oppas, plaatsen, plek, rolstoel, sluit, soort, tafels, talen, titel, tolken, uitleg, verborgen, verteller, vervalt, vervoer, voor, vragen, wanneer.
        over 3 weken, zaterdag  | over 3 weken, caturday         | line 6: wanneer is "over 3 weken, caturday 19:00 tot 21:30"; "caturday" is no day of the week; write one such as zaterdag.
        over 3 weken, zaterdag  | over 0 weken, zaterdag         | line 6: wanneer is "over 0 weken, zaterdag 19:00 tot 21:30"; write a number of weeks from 1 to 52.
        over 3 weken, zaterdag  | maandag 31 februari 2027       | line 6: wanneer is "maandag 31 februari 2027 19:00 tot 21:30"; there is no such day in februari 2027.
        over 3 weken, zaterdag  | zondag 5 december 2026,        | line 6: wanneer is "zondag 5 december 2026, 19:00 tot 21:30"; that day is a zaterdag, not a zondag.
        over 3 weken, zaterdag  | zaterdag 5 decemba 2026        | line 6: wanneer is "zaterdag 5 decemba 2026 19:00 tot 21:30"; "decemba" is no month; write one such as december.
        19:00 tot 21:30         | 19:00 tot 18:30                | line 6: wanneer is "over 3 weken, zaterdag 19:00 tot 18:30"; it must end after it begins, on the same day.
        19:00 tot 21:30         | 25:00 tot 26:00                | line 6: wanneer is "over 3 weken, zaterdag 25:00 tot 26:00"; there is no time 25:00; write one from 0:00 to 23:59.
        over 3 weken, zaterdag  | binnenkort                     | line 6: wanneer is "binnenkort 19:00 tot 21:30"; write it like "over 3 weken, zaterdag 19:00 tot 21:30" or "zaterdag 5 december 2026, 19:00 tot 21:30".
        plek: Buurthuis         | eten: nee                      | line 4: the gathering that begins here has no plek; add a line plek: with it.
        plek: Buurthuis         | plek:                          | line 7: plek is empty; write a text after it.
        plek: Buurthuis         | plek: [a, b]                   | line 7: plek is not one text; write a text after it.
        plaatsen: 40            | plaatsen: veertig              | line 10: plaatsen is "veertig"; write a number from 1 to 1000.
        plaatsen: 40            | plaatsen: 0                    | line 10: plaatsen is "0"; write a number from 1 to 1000.
        plaatsen: 40            | plaatsen: 99999999999          | line 10: plaatsen is "99999999999"; write a number from 1 to 1000.
        verteller: Samira       | eten: misschien                | line 9: eten is "misschien"; write one of: ja, nee.
        verteller: Samira       | voor: mannen                   | line 9: voor is "mannen"; write one of: iedereen, vrouwen.
        verteller: Samira       | eten: nee                      | line 4: the gathering that begins here has no verteller; add a line verteller: with it.
        '[nl, ar]'              | '[nl, xx]'                     | line 11: "xx" is no language code; write one such as nl, en, tr, ar, ku or ckb.
        '[nl, ar]'              | nl                             | line 11: talen must be a list; write it like [nl, tr], or one item on each line after a dash.
        ar: قصة سميرة           | zz: قصة سميرة                  | line 14: "zz" is no language code; write one such as nl, en, tr, ar, ku or ckb.
        nl: Het verhaal         | en: Het verhaal                | line 13: titel has no Dutch text; add a line nl: with it.
        ar: قصة سميرة           | nl: nog een keer               | line 14: nl stands twice in titel; leave one out.
        BIEB: Bib               | De bieb: Bib                   | line 2: "De bieb" cannot be in a link; write a code of 2 to 12 capital letters and figures, such as LAAK1.
        partners:               | vrienden:                      | line 1: vrienden is not known in the programme; known are: bijeenkomsten, partners, weggehaald.
        bijeenkomsten:          | avonden:                       | line 1: the programme that begins here has no bijeenkomsten; add a line bijeenkomsten: with it.
        """)
    void every_mistake_names_its_line_and_says_what_is_expected(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD.replace(right, wrong)))
                .isInstanceOf(StartupException.class).extracting(English::of, STRING).contains("my.yaml, " + sentence);
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_their_lines() {
        var wrong = GOOD.replace("plaatsen: 40", "plaatsen: x").replace("soort: verhaal", "soort: x")
                .replace("nl: Het", "xx: Het");

        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", wrong))
                .satisfies(failure -> assertThat(English.of(failure).lines()).hasSize(4)
                        .satisfiesExactly(line -> assertThat(line).contains("line 5"), line ->
                        assertThat(line).contains("line 10"),
                                line -> assertThat(line).contains("line 13"), line ->
                                assertThat(line).contains("line 13")));
    }

    @Test
    void two_gatherings_cannot_have_the_same_code() {
        var twice = GOOD + GOOD.substring(GOOD.indexOf("  - code"));

        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", twice))
                .extracting(English::of, STRING)
                .isEqualTo(
                "my.yaml, line 17: code is \"VERHAAL1\"; another gathering has that code already; choose a new one.");
    }

    @Test
    void a_text_that_is_too_long_for_a_button_or_a_message_is_a_mistake() {
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD.replace("Het verhaal van Samira", "a".repeat(61))))
                .extracting(English::of, STRING).contains("line 13: nl is \"aaa")
                .contains("write at most 60 characters; these are 61.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        verteller: Samira | verteller: thee: koffie | line 9: this cannot be read
        plaatsen: 40      | '\tplaatsen: 40'          | line 10: this cannot be read
        talen: [nl, ar]   | 'talen: [nl, ar'        | line 12: this cannot be read
        """)
    void what_is_no_yaml_names_the_line_too(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD.replace(right, wrong)))
                .isInstanceOf(StartupException.class).extracting(English::of, STRING).contains("my.yaml, " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                          | there is nothing in it
        # only a comment            | there is nothing in it
        - a list                    | the programme must be written in lines of the form key: value.
        just words                  | the programme must be written in lines of the form key: value.
        bijeenkomsten: [a]          | the gathering must be written in lines of the form key: value.
        '{bijeenkomsten: &a [*a]}'  | must be
        """)
    void a_file_that_is_something_else_is_told_so(String text, String sentence) {
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", text))
                .isInstanceOf(StartupException.class).extracting(English::of, STRING).contains("my.yaml, line 1: ")
                .contains(sentence);
    }

    @Test
    void a_sign_that_cannot_be_read_names_its_line() {
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD.replace("Buurthuis", "Buurt\u0007huis")))
                .extracting(English::of, STRING)
                .isEqualTo("my.yaml, line 7: there is a sign that cannot be read, code 7; leave it out.");
    }

    @Test
    void a_mark_of_the_editor_at_the_beginning_and_other_line_ends_do_no_harm() {
        assertThat(ProgrammeFile.read("my.yaml", "\uFEFF" + GOOD.replace("\n", "\r\n")).gatherings()).hasSize(1);
    }

    @Test
    void mistakes_are_told_in_dutch_the_language_of_the_file() {
        assertThatThrownBy(() -> ProgrammeFile.read("mijn.yaml", GOOD.replace("plaatsen: 40", "plaatsen: veertig")
                .replace("adres:", "aders:")))
                .hasMessage(
                "mijn.yaml, regel 4: de bijeenkomst die hier begint, heeft geen adres; zet er een regel adres: bij."
                        + System.lineSeparator()
                        + "mijn.yaml, regel 8: aders is onbekend in de bijeenkomst; dit kan: adres, alleen, code, "
                        + "contact, "
                        + "eten, halal, herinneringen, kinderen, leeftijd-en-wijk, lift, marge, oppas, plaatsen, "
                        + "plek, rolstoel, sluit, soort, tafels, "
                        + "talen, titel, tolken, uitleg, verborgen, verteller, vervalt, vervoer, voor, vragen, wanneer."
                        + System.lineSeparator()
                        + "mijn.yaml, regel 10: plaatsen is \"veertig\"; schrijf een getal van 1 tot en met 1000.");
    }

    @Test
    void both_languages_have_the_same_sentences() throws IOException {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties sentences = new Properties();
        try (var file =
                ProgrammeFileTest.class.getResourceAsStream("/messages/programme_" + language + ".properties")) {
            sentences.load(file);
        }
        return sentences.keySet();
    }

    @Test
    void a_file_that_is_too_large_too_long_or_too_deep_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD + "# " + "x".repeat(1_000_000)))
                .hasMessageContaining("groter dan 1000 kB");
        String block = GOOD.substring(GOOD.indexOf("  - code"));
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD + block.repeat(500)))
                .hasMessageContaining("501 bijeenkomsten")
                .hasMessageContaining("hoogstens 500");
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", "bijeenkomsten: " + "[".repeat(5_000)))
                .isInstanceOf(StartupException.class);
        assertThatThrownBy(() -> ProgrammeFile.read("my.yaml", GOOD.replace("[nl, ar]", "[" + "x".repeat(3_000) + "]")))
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void what_people_ask_before_they_come_is_read() {
        var it = ProgrammeFile.read("my.yaml", GOOD + """
                    kinderen: ja
                    halal: ja
                    lift: nee
                    vervoer: Tram 11, halte Hobbemaplein
                    alleen: ja
                    sluit: 1 dag ervoor
                    herinneringen: [2 dagen, 3 uur]
                    tafels: ja
                """).gatherings().getFirst().content();

        assertThat(it.practical()).isEqualTo(new Practical(true, false, true, false, null,
                "Tram 11, halte Hobbemaplein", true, null, 24));
        assertThat(it.options()).isEqualTo(new Options(List.of(48, 3), true, false));
    }
}
