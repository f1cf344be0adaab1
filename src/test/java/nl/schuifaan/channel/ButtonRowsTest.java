package nl.schuifaan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.channel.Outgoing.Button;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Choices become rows of buttons:")
class ButtonRowsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Ja, Nee                                             | Ja, Nee
            1, 2, 3, 4, 5, 6                                    | 1, 2, 3, 4 / 5, 6
            1, 2, 3+, Terug                                     | 1, 2, 3+ / Terug
            ١, ٢, ٣, نعم                                        | ١, ٢, ٣ / نعم
            Zaterdag 3 oktober in Laak, Terug                   | Zaterdag 3 oktober in Laak / Terug
            Terug, Zaterdag 3 oktober in Laak                   | Terug / Zaterdag 3 oktober in Laak
            Nederlands, Kurmancî, Türkçe, العربية, کوردی, English | Nederlands, Kurmancî / Türkçe, العربية, کوردی / English
            a, b, c, d, e                                       | a, b, c, d / e
            twaalfletter, nogzotwaalf1, derdetwaalf1            | twaalfletter, nogzotwaalf1 / derdetwaalf1
            👍, 👎                                              | 👍, 👎
            English, Kurmancî, Türkçe, تخطي                     | English, Kurmancî, Türkçe / تخطي
            \u200f1, \u200f2, رجوع                                        | \u200f1, \u200f2 / رجوع
            """)
    void short_ones_share_a_row_and_numbers_stand_together(String labels, String rows) {
        List<Button> choices = Stream.of(labels.split(", ")).map(label -> new Button("token", label)).toList();

        assertThat(ButtonRows.of(choices).stream()
                .map(row -> row.stream().map(Button::label).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" / "))).isEqualTo(rows);
    }

    @Test
    void what_leaves_a_question_stands_apart_from_its_answers() {
        List<Button> choices = List.of(new Button("wish:LAAK1:HALAL", "halal"), new Button("wished:LAAK1", "Klaar"),
                new Button("skip-name:LAAK1", "Later"), new Button("!back", "Terug"), new Button("listen:a", "🔊"));

        assertThat(ButtonRows.of(choices)).containsExactly(choices.subList(0, 1), choices.subList(1, 5));
    }
}
