package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way: code, how many, yes. */
class SmsSignUpTest {

    private final Chat dirk = Chat.sms();

    @Test
    void three_messages_from_the_person_are_enough() {
        dirk.types("LAAK1");
        assertThat(dirk.keys()).contains("sign-up.people");
        dirk.types("2");
        assertThat(dirk.keys()).contains("consent.sign-up");
        dirk.types("1");
        assertThat(dirk.effects).contains(new Effect.TakeSeats(LAAK1, 2, 0));
        assertThat(dirk.keys()).contains("in.done", "in.cancel");
        Booking booking = dirk.contact.bookings().getFirst();
        assertThat(booking.name()).isNull();
        assertThat(booking.self()).isTrue();
        assertThat(dirk.contact.language()).isEqualTo(Language.DUTCH);
    }

    @Test
    void they_cost_four_segments_in_answers_at_most() {
        int segments = 0;
        for (String message : new String[] {"LAAK1", "2", "1"}) {
            segments += SmsText.of(dirk.types(message).words().strip()).segments();
        }
        assertThat(segments).isLessThanOrEqualTo(4);
    }

    @Test
    void a_yes_in_words_is_a_yes_and_the_words_agreed_to_are_the_short_ones() {
        dirk.types("laak1").types("twee").types("Ja hoor!");
        assertThat(dirk.contact.bookings()).hasSize(1);
        assertThat(dirk.contact.consents().getFirst().text())
                .isEqualTo(Chat.PHRASEBOOK.version("consent.sign-up.sms", Language.DUTCH));
    }

    @Test
    void the_first_word_in_a_language_brings_that_language() {
        dirk.types("LAAK1").types("iki kişi");
        assertThat(dirk.contact.language()).isEqualTo(new Language("tr"));
        assertThat(dirk.step.draft().adults()).isEqualTo(2);
        dirk.types("evet");
        assertThat(dirk.contact.consents().getFirst().language()).isEqualTo(new Language("tr"));
    }

    @Test
    void a_yes_in_another_language_than_the_summary_was_in_shows_it_in_that_first() {
        dirk.types("LAAK1").types("2").types("evet");
        assertThat(dirk.none(Effect.TakeSeats.class)).isTrue();
        assertThat(dirk.step).isInstanceOf(SignUp.Check.class);
        assertThat(dirk.contact.language()).isEqualTo(new Language("tr"));
        assertThat(dirk.types("evet").contact.bookings()).hasSize(1);
    }

    @Test
    void otherwise_asks_whether_one_comes_for_the_children_and_what_is_needed() {
        dirk.types("LAAK1").types("4").types("2");
        assertThat(dirk.keys()).containsExactly("sign-up.whom");
        assertThat(dirk.types("2").keys()).containsExactly("sign-up.children-of");
        dirk.types("1").types("Samira").types("overslaan").types("ja").types("ja").types("halal")
                .types("klaar");
        assertThat(dirk.step).isInstanceOf(SignUp.Check.class);
        dirk.types("ja");
        Booking booking = dirk.contact.bookings().getFirst();
        assertThat(booking).extracting(Booking::adults, Booking::children, Booking::name)
                .containsExactly(3, 1, "Samira");
        assertThat(booking.wishes()).containsExactly(Wish.HALAL);
    }

    @Test
    void they_cannot_all_be_children() {
        dirk.types("LAAK1").types("2").types("2").types("1").types("2");
        assertThat(dirk.keys()).startsWith("sign-up.one-adult");
        assertThat(dirk.types("terug").step).isInstanceOf(SignUp.ForWhom.class);
        assertThat(dirk.types("terug").step.draft().people()).isZero();
    }

    @Test
    void who_comes_alone_is_not_asked_how_many_of_them_are_children() {
        dirk.types("LAAK1").types("1").types("2");
        assertThat(dirk.step).isInstanceOf(SignUp.ForWhom.class);
        assertThat(dirk.types("terug").step).isInstanceOf(SignUp.Adults.class);
        dirk.types("3").types("ja").types("1");
        assertThat(dirk.types("terug").words()).contains("deze 3 mensen");
    }

    @Test
    void back_from_a_summary_goes_to_how_many() {
        assertThat(dirk.types("LAAK1").types("1").types("terug").step).isInstanceOf(SignUp.Adults.class);
        assertThat(dirk.types("2").types("terug").step).isInstanceOf(SignUp.Adults.class);
    }

    @Test
    void a_name_does_not_tell_which_language_to_speak() {
        dirk.types("LAAK1").types("1").types("2").types("1").types("Berîvan");
        assertThat(dirk.step).isInstanceOf(SignUp.NeedSomething.class);
        assertThat(dirk.contact.spoken()).isEqualTo(Language.DUTCH);
    }

    @Test
    void a_no_ends_it_and_says_so() {
        dirk.types("LAAK1").types("2").types("nee");
        assertThat(dirk.keys()).startsWith("sign-up.dropped");
        assertThat(dirk.contact.bookings()).isEmpty();
    }

    @Test
    void an_evening_for_women_says_so_in_the_first_text_and_in_the_summary() {
        assertThat(dirk.types("WOMEN1").keys()).contains("page.women", "sign-up.people");
        assertThat(dirk.types("1").keys()).contains("page.women");
    }

    @Test
    void full_offers_the_waiting_list_at_once() {
        dirk.types("FULL1").types("2");
        assertThat(dirk.keys()).contains("full.none", "consent.sign-up");
        dirk.types("1");
        assertThat(dirk.contact.bookings().getFirst().position()).isEqualTo(2);
        assertThat(dirk.keys()).contains("in.waiting");
    }

    @Test
    void full_after_all_does_so_too() {
        dirk.ledger(Outcome.FULL, 1).types("LAAK1").types("2").types("1");
        assertThat(dirk.words()).contains("nog maar 1 plaats", "1 Wachtlijst");
    }

    @Test
    void afzeggen_cancels_and_says_how_to_come_after_all() {
        dirk.types("LAAK1").types("2").types("1").types("AFZEGGEN");
        assertThat(dirk.words()).contains("Weet u het zeker?", "1 Nee", "2 Ja, afzeggen");
        dirk.types("2");
        assertThat(dirk.only(Effect.GiveBackSeats.class).gathering()).isEqualTo(LAAK1);
        assertThat(dirk.words()).contains("1 Toch weer meedoen");
        assertThat(dirk.types("LAAK1").step).isInstanceOf(SignUp.Adults.class);
    }

    @Test
    void a_stranger_who_says_something_else_is_greeted_shortly_with_the_languages_by_number() {
        dirk.types("???");
        assertThat(dirk.keys()).containsOnly("greeting");
        assertThat(dirk.words()).contains("1 Nederlands");
        dirk.types("1");
        assertThat(dirk.keys()).startsWith("welcome");
    }

    @Test
    void a_gathering_can_be_found_by_numbers_alone() {
        dirk.types("hallo").types("1");
        assertThat(dirk.keys()).containsExactly("programme.ask");
        dirk.types("2");
        assertThat(dirk.step).isEqualTo(new WhatsOn.Page(new GatheringCode("WOMEN1")));
        assertThat(dirk.types("1").step).isInstanceOf(SignUp.Adults.class);
    }

    @ParameterizedTest
    @CsvSource({"laak 1 KU, ku", "LAAK1 tr, tr", "laak 1, nl", "Laak 1 arabic, ar"})
    void a_code_with_a_blank_in_it_and_a_language_after_it_is_understood(String typed, String language) {
        dirk.types(typed);
        assertThat(dirk.step).isInstanceOf(SignUp.Adults.class);
        assertThat(dirk.contact.spoken().code()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUD9", "OUD9 TR", "oud 9"})
    void an_old_poster_is_told_so_in_the_language_asked_for(String typed) {
        dirk.types(typed);
        assertThat(dirk.keys()).startsWith("gathering.over");
        assertThat(dirk.contact.spoken().code()).isEqualTo(typed.endsWith("TR") ? "tr" : "nl");
    }

    @ParameterizedTest
    @CsvSource({"ik en 2 kinderen, 1, 2", "2 volwassenen en 1 kind, 2, 1", "twee volwassenen en drie kinderen, 2, 3"})
    void adults_and_children_typed_together_are_understood(String typed, int adults, int children) {
        dirk.types("LAAK1").types(typed);
        assertThat(dirk.step).isInstanceOf(SignUp.Check.class);
        assertThat(dirk.step.draft().adults()).isEqualTo(adults);
        assertThat(dirk.step.draft().children()).isEqualTo(children);
    }

    @Test
    void figures_of_any_script_are_numbers() {
        assertThat(dirk.types("LAAK1").types("٣").step.draft().people()).isEqualTo(3);
    }

    @Test
    void several_wishes_go_in_one_text() {
        dirk.types("LAAK1").types("2");
        dirk.step = new SignUp.Wishes(Draft.of(LAAK1).withPeople(2, 0).forWhom(Draft.Whom.ME).withName("")
                .withNeeds(Draft.Needs.KEPT).inDetail());
        dirk.types("1 4");
        assertThat(dirk.step).isInstanceOf(Interpreter.Which.class);
        dirk.types("weet niet");
        assertThat(dirk.step).isInstanceOf(SignUp.Check.class);
        assertThat(dirk.step.draft().wishes()).containsExactly(Booking.Wish.INTERPRETER, Booking.Wish.HALAL);
    }
}
