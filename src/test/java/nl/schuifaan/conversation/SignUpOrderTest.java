package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.language.LocalizedText;
import org.junit.jupiter.api.Test;

/** In which order a sign-up asks, and what it asks of those alone who want it. */
class SignUpOrderTest {

    private final Chat karim = Chat.telegram().inDutch();
    private final Chat dirk = Chat.sms();

    private static Listing withoutFood() {
        Listing it = Gatherings.LAAK1;
        return it.with(new Listing.Table(it.spoken(), it.interpreters(), it.audience(), false));
    }

    @Test
    void whether_one_comes_is_asked_first_of_all() {
        karim.pressesOld("sign-up:LAAK1");
        assertThat(karim.keys()).containsExactly("sign-up.whom");
        assertThat(karim.words()).contains("Komt u zelf?", "1 Ja", "2 Nee, ik meld iemand anders aan");
        assertThat(karim.types("ja").keys()).containsExactly("sign-up.adults");
        karim.presses("back").types("nee");
        assertThat(karim.keys()).containsExactly("sign-up.adults.other");
        assertThat(karim.words()).doesNotContain("uzelf");
    }

    @Test
    void with_buttons_it_is_five_screens_from_the_page_to_the_seat() {
        karim.toTheSummary();
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.step.draft().needs()).isEqualTo(Draft.Needs.UNASKED);
        assertThat(karim.presses("confirm:LAAK1").contact.bookings()).hasSize(1);
    }

    @Test
    void who_needs_something_says_so_at_the_summary() {
        karim.toTheSummary();
        assertThat(karim.words()).contains("Iets nodig? Tolk, rolstoel, eten");
        karim.presses("needs:LAAK1:yes").presses("keep:LAAK1").presses("wish:LAAK1:HALAL").presses("wished:LAAK1");
        assertThat(karim.words()).contains("Nodig: halal");
        assertThat(karim.tokens()).doesNotContain("needs:LAAK1:yes");
        karim.presses("back");
        assertThat(karim.words()).contains("Gekozen: halal");
        assertThat(karim.presses("back").step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.step.draft().wishes()).isEmpty();
    }

    @Test
    void what_was_chosen_can_be_changed_and_stays_chosen_meanwhile() {
        karim.toTheSummary().presses("correct:LAAK1").presses("correct-part:LAAK1:needs");
        assertThat(karim.keys()).containsExactly("consent.wishes");
        karim.presses("keep:LAAK1").presses("wish:LAAK1:HALAL").presses("wished:LAAK1");
        karim.presses("correct:LAAK1").presses("correct-part:LAAK1:needs");
        assertThat(karim.words()).contains("Gekozen: halal");
    }

    @Test
    void who_goes_on_the_waiting_list_can_say_so_too() {
        karim.pressesOld("sign-up:FULL1").presses("whom:FULL1:me").presses("adults:FULL1:2")
                .presses("children:FULL1:0").types("Karim").presses("needs:FULL1:yes").presses("keep:FULL1")
                .presses("wish:FULL1:WHEELCHAIR").presses("wished:FULL1").presses("wait:FULL1");
        assertThat(karim.contact.bookings().getFirst().wishes()).containsExactly(Wish.WHEELCHAIR);
    }

    @Test
    void where_nobody_eats_no_other_food_is_offered() {
        karim.programme.set(0, withoutFood());
        karim.toTheSummary();
        assertThat(karim.words()).contains("Iets nodig? Tolk, rolstoel").doesNotContain("eten");
        karim.presses("needs:LAAK1:yes").presses("keep:LAAK1");
        assertThat(karim.tokens()).containsExactly("wish:LAAK1:INTERPRETER", "wish:LAAK1:WHEELCHAIR",
                "wish:LAAK1:OTHER", "wished:LAAK1", "back");
        assertThat(karim.pressesOld("wish:LAAK1:HALAL").step.draft().wishes()).isEmpty();
    }

    @Test
    void nor_by_sms_where_the_figures_are_those_of_what_is_offered() {
        dirk.programme.set(0, withoutFood());
        assertThat(dirk.types("LAAK1").types("1").words()).contains("2 Meer (kinderen, tolk)");
        assertThat(dirk.types("2").types("ja").types("Dirk").words()).doesNotContain("eten");
        assertThat(dirk.types("ja").types("ja").types("2 3").step.draft().wishes())
                .containsExactly(Wish.WHEELCHAIR, Wish.OTHER);
    }

    @Test
    void by_sms_a_0_where_people_are_counted_signs_up_someone_else() {
        assertThat(dirk.types("LAAK1").words()).contains("Iemand anders aanmelden? Stuur 0.");
        dirk.types("0");
        assertThat(dirk.words()).contains("Hoeveel mensen meldt u aan?").doesNotContain("uzelf");
        dirk.types("1").types("Zeynep").types("5");
        assertThat(dirk.words()).contains("Heeft Zeynep iets nodig?");
        dirk.types("nee").types("ja");
        Booking booking = dirk.contact.bookings().getFirst();
        assertThat(booking.name()).isEqualTo("Zeynep");
        assertThat(booking.self()).isFalse();
    }

    @Test
    void nor_is_it_offered_where_it_is_known_that_one_comes() {
        dirk.types("LAAK1");
        dirk.step = new SignUp.Adults(Draft.of(LAAK1).forWhom(Draft.Whom.ME));
        assertThat(dirk.types("blabla").words()).contains("Hoeveel mensen").doesNotContain("Iemand anders");
    }

    @Test
    void back_from_signing_up_one_more_makes_no_second_seat_of_ones_own() {
        karim.contact = karim.contact.with(new Booking(new BookingId("a1/0"), LAAK1, 1, 0, Booking.Who.oneself("Karim"),
                Gatherings.LAAK1.end()));
        karim.step = new SignUp.Check(Draft.of(LAAK1).forWhom(Draft.Whom.ME).withPeople(1, 0).withName("Karim"));
        karim.pressesOld("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.keys()).contains("sign-up.already");
    }

    @Test
    void back_from_there_asks_again_how_many_come() {
        assertThat(dirk.types("LAAK1").types("0").types("terug").keys()).contains("sign-up.people");
        assertThat(dirk.types("2").step).isInstanceOf(SignUp.Check.class);
        assertThat(dirk.step.draft().whom()).isEqualTo(Draft.Whom.UNASKED);
    }

    @Test
    void a_word_for_nobody_signs_up_nobody_else() {
        dirk.types("LAAK1").types("niemand");
        assertThat(dirk.keys()).startsWith("sign-up.at-least-one");
    }

    @Test
    void what_only_helps_is_left_out_where_it_would_make_a_text_too_dear() {
        Listing it = Gatherings.LAAK1;
        String title = "Ş".repeat(60);
        dirk.programme.set(0, it.at(it.start(), it.end(), "Buurthuis ".repeat(3), it.address())
                .with(new Listing.Words(new LocalizedText(Map.of("nl", title)), it.about(), it.storyteller())));
        assertThat(dirk.types("LAAK1").keys()).contains("sign-up.people", "sign-up.languages")
                .doesNotContain("sign-up.someone-else");
        assertThat(dirk.types("0").keys()).as("it is heard all the same").contains("sign-up.people.other");
    }

    @Test
    void a_gathering_for_women_says_so_in_the_first_text() {
        assertThat(dirk.types("WOMEN1").words()).contains("Alleen voor vrouwen.").endsWith("Stuur 0.\n");
    }

    @Test
    void what_people_ask_before_they_come_stands_under_you_are_in() {
        karim.programme.set(0, Gatherings.LAAK1.with(new Practical(true, true, true, true, true, "Tram 11", true,
                "070 123 45 67", null)));
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).contains("page.children", "page.childcare", "page.halal", "page.lift",
                "page.wheelchair", "page.stop", "page.alone", "page.contact");
    }

    @Test
    void a_gathering_for_women_asks_that_after_who_comes() {
        karim.pressesOld("sign-up:WOMEN1").presses("whom:WOMEN1:other");
        assertThat(karim.keys()).containsExactly("sign-up.women");
        assertThat(karim.presses("women:WOMEN1").presses("back").keys()).containsExactly("sign-up.women");
        assertThat(karim.presses("back").keys()).isEqualTo(List.of("sign-up.whom"));
    }
}
