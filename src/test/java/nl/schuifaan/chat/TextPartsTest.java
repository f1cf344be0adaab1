package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.chat.Inquiry.What;
import org.junit.jupiter.api.Test;

/** The parts of a long SMS that an operator did not join. */
class TextPartsTest {

    private static final Instant AT = Instant.parse("2026-12-01T19:00:00Z");

    private final List<Entry> came = new ArrayList<>();

    private TextPartsTest text(String text) {
        return text(text, Duration.ofSeconds(came.size()));
    }

    private TextPartsTest text(String text, Duration after) {
        came.add(new Entry("e" + came.size(), AT.plus(after), What.TEXT, null, text, false));
        return this;
    }

    private List<String> ordered() {
        return TextParts.inOrder(came).stream().map(Entry::text).toList();
    }

    @Test
    void parts_that_all_came_are_put_by_their_numbers() {
        assertThat(text("Hallo").text("mee? (2/2)").text("Mag mijn zus (1/2)").text("Dag").ordered())
                .containsExactly("Hallo", "Mag mijn zus (1/2)", "mee? (2/2)", "Dag");
    }

    @Test
    void parts_of_which_one_never_comes_stay_as_they_came_and_none_is_lost() {
        assertThat(text("en mijn moeder? (3/3)").text("Mag mijn zus (1/3)").text("Zij komt laat.").ordered())
                .containsExactly("en mijn moeder? (3/3)", "Mag mijn zus (1/3)", "Zij komt laat.");
    }

    @Test
    void a_part_that_comes_after_more_than_a_minute_is_not_waited_for() {
        assertThat(text("mee? (2/2)").text("Mag mijn zus (1/2)", Duration.ofSeconds(61)).ordered())
                .containsExactly("mee? (2/2)", "Mag mijn zus (1/2)");
    }

    @Test
    void a_part_that_came_twice_does_not_stand_for_the_one_that_lacks() {
        assertThat(text("zus mee? 2/3").text("zus mee? 2/3").text("Mag mijn 1/3").ordered())
                .containsExactly("zus mee? 2/3", "zus mee? 2/3", "Mag mijn 1/3");
    }

    @Test
    void the_parts_of_the_next_text_are_put_in_order_though_the_first_lacks_one() {
        assertThat(text("mee? (2/3)").text("en Dirk? (2/2)").text("Komt Karim (1/2)").ordered())
                .containsExactly("mee? (2/3)", "Komt Karim (1/2)", "en Dirk? (2/2)");
    }
}
