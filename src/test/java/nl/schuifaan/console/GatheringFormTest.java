package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was changed of one gathering put onto another, and until when one can sign up. */
class GatheringFormTest {

    private static GatheringForm form(Map<String, String> typed, String... interpreters) {
        return new GatheringForm(typed, List.of("nl"), List.of(interpreters));
    }

    @Test
    void only_what_changed_is_carried_over_and_the_day_and_the_code_never() {
        GatheringForm before = form(Map.of("code", "LAAK1", "date", "2027-01-05", "from", "19:00", "seats", "70",
                "halal", "false", "dinner", "true"), "ar");
        GatheringForm now = form(Map.of("code", "LAAK1", "date", "2027-01-06", "from", "18:00", "seats", "70",
                "title-tr", "Buyurun"), "ar");
        GatheringForm other = form(Map.of("code", "LAAK2", "date", "2027-01-12", "from", "19:30", "seats", "40",
                "halal", "true", "dinner", "true"), "tr");
        GatheringForm changed = now.onto(other, before);
        assertThat(changed.get("code")).isEqualTo("LAAK2");
        assertThat(changed.get("date")).isEqualTo("2027-01-12");
        assertThat(changed.get("from")).isEqualTo("18:00");
        assertThat(changed.get("seats")).as("differed before").isEqualTo("40");
        assertThat(changed.get("title-tr")).isEqualTo("Buyurun");
        assertThat(changed.ticked("halal")).as("was ticked for neither, and for the other all along").isTrue();
        assertThat(changed.ticked("dinner")).as("was taken away").isFalse();
        assertThat(changed.interpreters()).as("of the other").containsExactly("tr");
    }

    @Test
    void languages_in_another_order_are_no_change() {
        GatheringForm before = form(Map.of("code", "LAAK1"), "tr", "ckb");
        GatheringForm other = form(Map.of("code", "LAAK2"), "ar");
        assertThat(form(Map.of("code", "LAAK1"), "ckb", "tr").onto(other, before).interpreters())
                .containsExactly("ar");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "none", value = {"'',none", "24,24", "0,0", "999,999"})
    void hours_before_which_one_signs_up_are_a_number_or_none(String typed, Integer hours) {
        GatheringForm form = form(Map.of("date", "2027-01-05", "from", "19:00", "to", "21:00", "seats", "9", "margin",
                "0", "closes", typed));
        assertThat(form.unreadable()).isEmpty();
        assertThat(form.draft(null).content().practical().closesHoursBefore()).isEqualTo(hours);
        assertThat(GatheringForm.of(form.draft(null)).get("closes")).as("as it is shown again").isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"gisteren", "-1", "1000", "2.5"})
    void hours_that_are_none_are_refused_at_their_field(String typed) {
        assertThat(form(Map.of("date", "2027-01-05", "from", "19:00", "to", "21:00", "seats", "9", "margin", "0",
                "closes", typed)).unreadable()).containsOnlyKeys("closes");
    }
}
