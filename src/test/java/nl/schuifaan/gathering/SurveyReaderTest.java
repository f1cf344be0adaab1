package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import nl.schuifaan.gathering.Survey.Template;
import nl.schuifaan.settings.StartupException;
import org.junit.jupiter.api.Test;

/** The questions that a programme file asks for; a mistake names its line. */
class SurveyReaderTest {

    private static final String GATHERING = """
            bijeenkomsten:
              - code: LAAK1
                soort: stadsdeel
                wanneer: over 1 week, zaterdag 19:00 tot 21:00
                plek: Buurthuis
                adres: Hoefkade 1, Den Haag
                plaatsen: 40
                titel: {nl: Samen}
                uitleg: {nl: Samen praten.}
            """;

    private static Survey read(String questions) {
        return ProgrammeFile.read("p.yaml", GATHERING + questions).gatherings().getFirst().content().survey();
    }

    @Test
    void without_a_word_the_questions_fit_the_kind_of_gathering() {
        assertThat(read("").template()).isEqualTo(Template.DIALOGUE);
    }

    @Test
    void a_template_is_called_by_its_name() {
        assertThat(read("    vragen: verhaal\n").template()).isEqualTo(Template.STORY);
        assertThat(read("    vragen: geen\n").template()).isEqualTo(Template.NONE);
    }

    @Test
    void own_questions_are_read_with_their_answers() {
        Survey survey = read("""
                    vragen:
                      - soort: goed
                        tekst: {nl: "Hoe was het eten?", tr: "Yemek nasıldı?"}
                      - soort: meer
                        tekst: {nl: "Waarmee kwam u?"}
                        antwoorden: [{nl: Tram}, {nl: Fiets}]
                """);
        assertThat(survey.own()).extracting(OwnQuestion::answers).containsExactly(AnswerType.GOOD, AnswerType.SEVERAL);
        assertThat(survey.own().getFirst().text()).containsEntry("tr", "Yemek nasıldı?");
        assertThat(survey.own().getLast().options()).hasSize(2);
    }

    @Test
    void each_mistake_names_its_line() {
        assertThatThrownBy(() -> read("    vragen: iets\n")).isInstanceOf(StartupException.class)
                .extracting(English::of, STRING)
                .contains("line 10").contains("gesprek");
        assertThatThrownBy(() -> read("""
                    vragen:
                      - soort: goed
                        tekst: {tr: "Nasıldı?"}
                      - soort: keuze
                        tekst: {nl: "Wat?"}
                        antwoorden: [{nl: Een}]
                      - soort: raad
                        tekst: {nl: "Wat?"}
                """)).isInstanceOf(StartupException.class)
                .extracting(English::of, STRING)
                .contains("line 12: tekst has no Dutch text")
                .contains("line 15: write 2 to 7 answers; these are 1")
                .contains("line 16: soort is \"raad\"");
        assertThatThrownBy(() -> read("""
                    vragen:
                      - soort: open
                        tekst: {nl: "Wat?"}
                """)).isInstanceOf(StartupException.class).extracting(English::of, STRING)
                .contains("write 2 to 5 questions");
    }
}
