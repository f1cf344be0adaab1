package nl.schuifaan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.schuifaan.people.PastedList.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people paste them. */
class PastedListTest {

    @ParameterizedTest
    @ValueSource(strings = {"Naam\tNummer\tMensen\nAyşe\t06 12345678\t3\nKarim\n",
            "\ufeffnaam;mensen;nummer\r\nAyşe;3;0612345678\r\n\r\nKarim;;\r\n", "Ayşe,+31 6 1234 5678,3\nKarim,1"})
    void a_name_a_number_and_how_many_are_found_in_any_order_and_with_any_comma(String text) {
        assertThat(PastedList.read(text).orElseThrow().lines()).extracting(Line::name, Line::number, Line::people)
                .containsExactly(tuple("Ayşe", "+31612345678", 3), tuple("Karim", null, 1));
    }

    @Test
    void what_nothing_is_made_of_is_shown_and_a_line_without_a_name_is_not_used() {
        List<Line> lines = PastedList.read("Dirk;2;komt later;99\n12345;1").orElseThrow().lines();
        assertThat(lines.getFirst().left()).containsExactly("komt later", "99");
        assertThat(lines.getFirst().usable()).isTrue();
        assertThat(lines.getLast().usable()).isFalse();
    }

    @Test
    void a_list_that_is_too_long_or_broken_is_no_list() {
        assertThat(PastedList.read("Ayşe\n".repeat(PastedList.MOST + 1))).isEmpty();
        assertThat(PastedList.read("\"Ayşe\nKarim")).isEmpty();
    }
}
