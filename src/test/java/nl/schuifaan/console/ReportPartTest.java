package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.console.ReportView.Asked;
import nl.schuifaan.console.ReportView.Entry;
import nl.schuifaan.console.ReportView.Group;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Logo;
import nl.schuifaan.console.ReportView.Said;
import nl.schuifaan.console.ReportView.Section;
import nl.schuifaan.report.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into an edition, and what is left out of it. */
class ReportPartTest {

    private static final String QUOTE = "Het was gezellig, ik voelde me welkom";

    private static Section section(Measure measure) {
        return new Section(measure.name(), ReportPart.of(measure).name(), measure.name(), "", "", "",
                List.of(new Line("a", "a", 12, null)));
    }

    private static ReportView view() {
        return new ReportView(2026, "2026", "nl", "KOC", "Wat 2026 opleverde", true, "", List.of(),
                Arrays.stream(Measure.values()).map(ReportPartTest::section).toList(), "€ 9,00",
                List.of(new Asked("Hoe was het?", "Na afloop", "", 9, 9, List.of())), List.of(QUOTE),
                List.of(new Said("Verhaal", "Ging goed:", "Iedereen sprak.")),
                List.of(new Entry(2025, "Online", 9, "Facebook", "")), "", List.of(), "", "");
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void each_measure_stands_in_one_part(Measure measure) {
        assertThat(Arrays.stream(ReportPart.values()).filter(part -> part.measures().contains(measure))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = ReportPart.class, names = {"ANSWERS", "QUOTES", "SENTENCES", "HAND"}, mode =
            EnumSource.Mode.EXCLUDE)
    void an_edition_holds_the_measures_of_its_parts_alone(ReportPart part) {
        ReportView edition = view().only(Set.of(part));

        assertThat(edition.groups()).extracting(Group::part).containsExactly(part.name());
        assertThat(edition.sections()).extracting(Section::id)
                .containsExactlyInAnyOrderElementsOf(part.measures().stream().map(Measure::name).toList());
        assertThat(edition.asked()).isEmpty();
        assertThat(edition.quotes()).isEmpty();
        assertThat(edition.sentences()).isEmpty();
        assertThat(edition.entries()).isEmpty();
        assertThat(edition.costs().isEmpty()).isEqualTo(part != ReportPart.PROMISES);
    }

    @Test
    void with_all_of_its_parts_nothing_is_missing() {
        assertThat(view().only(EnumSet.allOf(ReportPart.class))).isEqualTo(view());
    }

    @Test
    void words_are_left_out_as_they_are_with_their_commas() {
        assertThat(view().without(List.of(QUOTE)).quotes()).isEmpty();
        assertThat(view().without(List.of("Het was gezellig")).quotes()).containsExactly(QUOTE);
        assertThat(view().without(List.of("Iedereen sprak.")).sentences()).isEmpty();
    }

    @Test
    void an_edition_that_was_frozen_before_there_were_logos_and_parts_still_reads() {
        String old = """
                {"year":2026,"language":"nl","title":"Wat 2026 opleverde","over":true,"asOf":"","figures":[],
                "sections":[{"id":"PLACE","title":"Plek","how":"","query":"","rule":"","rows":[]}],"asked":[],
                "quotes":[],"entries":[],"remarks":"","foreword":"","conclusion":""}""";

        ReportView read = ReportFiles.read(old);

        assertThat(read.sections().getFirst().part()).isEqualTo("REACH");
        assertThat(read.logos()).isEmpty();
        assertThat(ReportFiles.read(ReportFiles.json(view().with("", "", List.of(new Logo("Taalhuis", "iVBO"))))))
                .isEqualTo(view().with("", "", List.of(new Logo("Taalhuis", "iVBO"))));
    }

    @Test
    void what_is_no_picture_is_no_logo() {
        assertThat(LogoPicture.of("<svg onload=alert(1)>".getBytes())).isEmpty();
        assertThat(LogoPicture.of(new byte[0])).isEmpty();
    }
}
