package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmsBodyTest {

    @Test
    void choices_are_numbered_lines() {
        assertThat(SmsBody.of(message("Komt u?", null, "Ja", "Nee"))).isEqualTo("Komt u?\n1 Ja\n2 Nee");
    }

    @Test
    void a_file_goes_as_its_link() {
        var calendar = new Attachment("laak.ics", "text/calendar", new byte[0],
                "https://schuifaan.example/calendar/LAAK1.ics");

        assertThat(SmsBody.of(message("U bent erbij.", calendar)))
                .isEqualTo("U bent erbij.\nhttps://schuifaan.example/calendar/LAAK1.ics");
    }

    @Test
    void a_file_without_a_link_is_left_out() {
        assertThat(SmsBody.of(message("U bent erbij.", new Attachment("a", "b", new byte[0], null))))
                .isEqualTo("U bent erbij.");
    }

    @Test
    void what_is_too_long_is_cut_at_a_line_and_keeps_its_choices() {
        String text = String.join("\n", IntStream.range(0, 200).mapToObj(i -> "regel " + i + " van veel").toList());

        String body = SmsBody.of(message(text, null, "Ja", "Nee"));

        assertThat(body).hasSizeBetween(SmsBody.LIMIT - 40, SmsBody.LIMIT).endsWith(" van veel\n1 Ja\n2 Nee");
    }

    @Test
    void a_single_line_is_cut_at_a_word_and_never_inside_a_character() {
        assertThat(SmsBody.of(message("woord ".repeat(400), null))).hasSizeLessThanOrEqualTo(SmsBody.LIMIT)
                .endsWith(" woord");
        assertThat(SmsBody.of(message("x" + "🌍".repeat(900), null)).codePoints())
                .allMatch(c -> c == 'x' || c == 0x1F30D);
    }

    @Test
    void even_choices_without_end_fit() {
        String[] labels = IntStream.range(0, 99).mapToObj(i -> "een lange naam van een avond").toArray(String[]::new);

        assertThat(SmsBody.of(message("Welke?", null, labels))).hasSizeLessThanOrEqualTo(SmsBody.LIMIT)
                .endsWith("avond");
    }

    private static Outgoing message(String text, @Nullable Attachment attachment, String... labels) {
        List<Button> choices = List.of(labels).stream().map(label -> new Button("token", label)).toList();
        return new Outgoing("+31612345678", Language.DUTCH, text, choices, attachment, null);
    }
}
