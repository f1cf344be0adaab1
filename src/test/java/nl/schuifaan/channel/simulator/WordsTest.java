package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void each_line_runs_in_its_own_direction() {
        assertThat(Words.of("Welkom\nمرحبا بك\n12:00")).extracting(Words::dir).containsExactly("ltr", "rtl", "ltr");
        assertThat(Words.of("مرحبا بك\n12:00")).extracting(Words::dir).containsExactly("rtl", "rtl");
    }

    @Test
    void a_name_in_isolates_does_not_turn_a_line_around() {
        assertThat(Words.of("\u2068Samira\u2069 أهلا")).extracting(Words::dir).containsExactly("rtl");
        assertThat(Words.of("Samira أهلا")).extracting(Words::dir).containsExactly("ltr");
    }

    @Test
    void a_link_ends_where_its_address_ends() {
        assertThat(Words.of("Kaart: https://example.org/a?b=1. Tot dan").getFirst().pieces()).containsExactly(
                new Words.Piece("Kaart: ", null),
                new Words.Piece("https://example.org/a?b=1", "https://example.org/a?b=1"),
                new Words.Piece(". Tot dan", null));
        assertThat(Words.of("\u2068https://example.org/x\u2069").getFirst().pieces()).extracting(Words.Piece::href)
                .containsExactly(null, "https://example.org/x", null);
        assertThat(Words.of("javascript:alert(1)").getFirst().pieces()).extracting(Words.Piece::href)
                .containsOnlyNulls();
        assertThat(Words.of("")).isEqualTo(List.of());
    }
}
