package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatsOnTest {

    private final Chat samira = Chat.telegram().inDutch();

    @Test
    void five_at_a_time_the_next_first() {
        samira.types("menu").presses("programme:0");
        assertThat(samira.tokens())
                .containsExactly("gathering:LAAK1", "gathering:WOMEN1", "gathering:NEARLY1", "gathering:FULL1",
                "gathering:LAAK2", "programme:1", "back");
        assertThat(samira.words()).contains("zaterdag 28 november om 19:00 uur", "Buurthuis Laak", "nog 2 plaatsen",
                "vol, er is een wachtlijst");
        assertThat(samira.presses("programme:1").tokens())
                .containsExactly("gathering:TRAIN1", "gathering:TRAIN2", "back");
        assertThat(samira.presses("back").tokens()).contains("gathering:LAAK1");
    }

    @Test
    void the_page_tells_all_there_is_to_know() {
        samira.types("menu").presses("programme:0").presses("gathering:LAAK1");
        assertThat(samira.words())
                .contains("Verhalen in Laak", "Een avond met verhalen", "Samira vertelt", "zaterdag 28 november",
                "22:00", "Slachthuislaan 1", "Nederlands", "Arabisch", "samen", "Voor iedereen", "Ik doe mee");
    }

    @Test
    void for_women_is_stated() {
        assertThat(samira.opens("g-WOMEN1").keys()).contains("page.women").doesNotContain("page.everyone");
    }

    @Test
    void with_nothing_on_there_is_still_a_person_to_ask() {
        samira.programme = List.of();
        samira.types("menu").presses("programme:0");
        assertThat(samira.keys()).containsExactly("programme.empty", "programme.invite");
        assertThat(samira.tokens()).contains("human");
    }

    @Test
    void a_page_that_does_not_exist_is_the_first() {
        assertThat(samira.pressesOld("programme:77").tokens()).contains("gathering:LAAK1");
        assertThat(samira.pressesOld("programme:-1").tokens()).contains("gathering:LAAK1");
    }

    @Test
    void an_old_button_of_a_gathering_that_is_over_says_so() {
        assertThat(samira.pressesOld("gathering:OLD1").keys()).startsWith("gathering.gone");
    }

    @Test
    void many_seats_left_are_not_told_and_few_are() {
        assertThat(samira.opens("g-LAAK1").keys()).doesNotContain("page.places.left");
        assertThat(samira.opens("g-NEARLY1").keys()).contains("page.places.left");
        assertThat(samira.pressesOld("programme:0").words()).doesNotContain("nog 30 plaatsen")
                .contains("nog 2 plaatsen");
    }

    @Test
    void with_nothing_on_invitations_are_offered() {
        samira.programme.clear();
        samira.pressesOld("programme:0");
        assertThat(samira.keys()).contains("programme.empty", "programme.invite");
        assertThat(samira.types("ja").keys()).contains("consent.invitations");
        assertThat(samira.types("ja").contact.agreedTo(Consent.Purpose.INVITATIONS)).isTrue();
        assertThat(samira.pressesOld("programme:0").keys()).doesNotContain("programme.invite");
    }

    @Test
    void the_page_tells_what_people_ask_before_they_come_and_nothing_that_nobody_wrote_down() {
        Chat karim = Chat.telegram().inDutch();
        assertThat(karim.opens("g-LAAK1").keys()).doesNotContain("page.children", "page.lift", "page.stop");
        karim.programme.set(0, Gatherings.LAAK1.with(new Practical(true, true, true, true, false,
                "Tram 11, halte Hobbemaplein", true, "070 123 45 67", null)));
        assertThat(karim.opens("g-LAAK1").words()).contains("Kinderen zijn welkom", "kinderopvang", "halal", "lift",
                "Tram of bus: Tram 11", "ook alleen komen", "070 123 45 67").doesNotContain("rolstoel");
    }

    @Test
    void who_is_in_hears_that_questions_follow_and_how_to_get_there() {
        Chat karim = Chat.telegram().inDutch();
        karim.programme.set(0, Gatherings.LAAK1.with(new Arrangements(Arrangements.USUAL_REMINDERS, true))
                .with(new Practical(null, false, false, null, null, "Tram 11", false, null, null)));
        assertThat(karim.toTheSummary().presses("confirm:LAAK1").keys()).contains("in.questions", "page.stop");
    }

    @Test
    void where_children_are_welcome_an_evening_for_women_says_so_when_it_asks_who_comes() {
        Chat ayse = Chat.telegram().inDutch();
        ayse.opens("g-WOMEN1").presses("sign-up:WOMEN1").presses("whom:WOMEN1:me");
        assertThat(ayse.keys()).containsExactly("sign-up.women");
        ayse.programme.replaceAll(it -> it.with(new Practical(true, false, false, null, null, null, false, null,
                null)));
        assertThat(ayse.pressesOld("sign-up:WOMEN1").presses("whom:WOMEN1:me").words()).contains("Kinderen mogen mee.");
    }
}
