package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Consent.Purpose;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

/** Signing up with buttons, from the page of a gathering to the seats. */
class SignUpTest {

    private final Chat karim = Chat.telegram().inDutch();

    private Chat toTheSummary() {
        return karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("adults:LAAK1:2").presses("children:LAAK1:1")
                .presses("whom:LAAK1:me").types("Karim").presses("needs:LAAK1:no");
    }

    @Test
    void asks_how_many_for_whom_a_name_and_what_is_needed_and_then_sums_it_up() {
        toTheSummary();
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.words()).contains("Verhalen in Laak", "2 volwassenen en 1 kind", "Karim", "zaterdag 28 november");
        assertThat(karim.keys()).contains("consent.sign-up");
    }

    @Test
    void keeps_nothing_before_the_yes() {
        toTheSummary();
        assertThat(karim.contact).isEqualTo(Contact.UNKNOWN.speaking(Language.DUTCH));
    }

    @Test
    void a_yes_asks_for_the_seats_and_tells_that_one_is_in() {
        toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.only(Effect.TakeSeats.class)).isEqualTo(new Effect.TakeSeats("LAAK1", 2, 1));
        assertThat(karim.said().milestone()).isTrue();
        assertThat(karim.said().calendar()).isEqualTo("LAAK1");
        assertThat(karim.words()).contains("U doet mee", "Slachthuislaan 1", "https://osm.org", "een dag van tevoren");
        assertThat(karim.contact.name()).isEqualTo("Karim");
        Booking booking = karim.contact.bookings().getFirst();
        assertThat(booking.people()).isEqualTo(3);
        assertThat(booking.self()).isTrue();
        assertThat(karim.contact.asked()).isEmpty();
    }

    @Test
    void the_yes_is_kept_with_the_words_that_were_agreed_to() {
        toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.contact.consents()).containsExactly(new Consent(Purpose.SIGN_UP, karim.now, karim.medium,
                Language.DUTCH, Chat.PHRASEBOOK.version("consent.sign-up", Language.DUTCH)));
    }

    @Test
    void wishes_take_a_yes_of_their_own() {
        toTheSummary().presses("back").presses("needs:LAAK1:yes");
        assertThat(karim.keys()).containsExactly("consent.wishes");
        karim.presses("keep:LAAK1").presses("wish:LAAK1:HALAL").presses("wish:LAAK1:INTERPRETER").presses("wish:LAAK1:HALAL")
                .presses("wished:LAAK1").presses("confirm:LAAK1");
        assertThat(karim.contact.bookings().getFirst().wishes()).containsExactly(Wish.INTERPRETER);
        assertThat(karim.contact.agreedTo(Purpose.WISHES)).isTrue();
    }

    @Test
    void without_that_yes_there_are_no_wishes_and_the_sign_up_goes_on() {
        toTheSummary().presses("back").presses("needs:LAAK1:yes").types("nee");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        karim.presses("confirm:LAAK1");
        assertThat(karim.contact.agreedTo(Purpose.WISHES)).isFalse();
    }

    @Test
    void back_undoes_one_answer_after_the_other_down_to_the_page() {
        toTheSummary();
        for (Class<?> question : new Class<?>[] {SignUp.NeedSomething.class, SignUp.Name.class, SignUp.ForWhom.class,
            SignUp.Children.class, SignUp.Adults.class, WhatsOn.Page.class}) {
            karim.presses(karim.tokens().contains("back") ? "back" : "none");
            assertThat(karim.step).isInstanceOf(question);
        }
    }

    @Test
    void someone_else_is_signed_up_by_her_name_and_language() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("adults:LAAK1:1").presses("children:LAAK1:0")
                .presses("whom:LAAK1:other").types("Berîvan").presses("speaks:LAAK1:ku").presses("needs:LAAK1:no").presses("confirm:LAAK1");
        Booking booking = karim.contact.bookings().getFirst();
        assertThat(booking.name()).isEqualTo("Berîvan");
        assertThat(booking.self()).isFalse();
        assertThat(booking.language()).isEqualTo(new Language("ku"));
        assertThat(karim.contact.name()).isNull();
        assertThat(karim.keys()).startsWith("in.for");
    }

    @Test
    void who_is_known_by_name_is_not_asked_again() {
        toTheSummary().presses("confirm:LAAK1").opens("g-LAAK2").presses("sign-up:LAAK2").presses("adults:LAAK2:1")
                .presses("children:LAAK2:0").presses("whom:LAAK2:me");
        assertThat(karim.step).isInstanceOf(SignUp.NeedSomething.class);
    }

    @Test
    void who_is_in_already_is_shown_that_and_may_sign_up_someone_else() {
        toTheSummary().presses("confirm:LAAK1").opens("g-LAAK1").presses("sign-up:LAAK1");
        assertThat(karim.keys()).startsWith("sign-up.already");
        karim.presses("other:LAAK1").presses("adults:LAAK1:1").presses("children:LAAK1:0");
        assertThat(karim.step).isInstanceOf(SignUp.Name.class);
    }

    @Test
    void an_evening_for_women_says_so_and_takes_a_yes() {
        karim.opens("g-WOMEN1").presses("sign-up:WOMEN1");
        assertThat(karim.keys()).containsExactly("sign-up.women");
        assertThat(karim.types("ja").step).isInstanceOf(SignUp.Adults.class);
        assertThat(karim.presses("back").types("nee").step).isEqualTo(new WhatsOn.Page("WOMEN1"));
    }

    @Test
    void more_than_ten_are_talked_over_with_a_person() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").types("12");
        assertThat(karim.step).isInstanceOf(SignUp.Group.class);
        karim.types("ja");
        assertThat(karim.only(Effect.CallHuman.class).question()).isEqualTo("LAAK1: 12");
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("adults:LAAK1:6").types("5");
        assertThat(karim.step).isInstanceOf(SignUp.Group.class);
        assertThat(karim.types("nee").step).isInstanceOf(SignUp.Children.class);
    }

    @Test
    void a_number_typed_is_how_many_come_and_not_the_number_of_a_button() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").types("drie").types("0");
        assertThat(karim.step.draft()).extracting(Draft::adults, Draft::children).containsExactly(3, 0);
    }

    @Test
    void no_adults_at_all_is_asked_again() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").types("0");
        assertThat(karim.keys()).startsWith("sign-up.at-least-one");
        assertThat(karim.step).isInstanceOf(SignUp.Adults.class);
    }

    @Test
    void a_name_is_cleaned_of_marks_that_nobody_sees_and_a_message_is_no_name() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("adults:LAAK1:1").presses("children:LAAK1:0").presses("whom:LAAK1:me");
        assertThat(karim.types("zie https://voorbeeld.nl").step).isInstanceOf(SignUp.Name.class);
        assertThat(karim.keys()).startsWith("sorry");
        karim.types("\u202EAyşe\u2066");
        assertThat(karim.step.draft().name()).isEqualTo("Ayşe");
    }

    @Test
    void who_would_rather_not_give_a_name_need_not() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("adults:LAAK1:1").presses("children:LAAK1:0").presses("whom:LAAK1:me")
                .types("overslaan").presses("needs:LAAK1:no").presses("confirm:LAAK1");
        assertThat(karim.contact.bookings().getFirst().name()).isNull();
        assertThat(karim.contact.name()).isNull();
    }

    @Test
    void read_more_tells_what_is_kept_and_leads_back() {
        toTheSummary().presses("read-more:LAAK1");
        assertThat(karim.keys()).contains("read-more.until", "read-more.rights");
        assertThat(karim.presses("back").step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.presses("read-more:LAAK1").presses("confirm:LAAK1").contact.bookings()).hasSize(1);
    }

    @Test
    void a_no_to_the_summary_asks_afresh_and_not_at_all_goes_to_the_page() {
        assertThat(toTheSummary().types("nee").step).isInstanceOf(SignUp.Adults.class);
        assertThat(toTheSummary().presses("drop:LAAK1").step).isEqualTo(new WhatsOn.Page("LAAK1"));
    }

    @Test
    void more_than_there_are_seats_is_said_before_the_yes() {
        karim.opens("g-NEARLY1").presses("sign-up:NEARLY1").presses("adults:NEARLY1:3").presses("children:NEARLY1:0")
                .presses("whom:NEARLY1:me").types("Karim").presses("needs:NEARLY1:no");
        assertThat(karim.step).isInstanceOf(SignUp.Full.class);
        assertThat(karim.words()).contains("nog maar 2 plaatsen");
        assertThat(karim.presses("fewer:NEARLY1").presses("adults:NEARLY1:2").presses("children:NEARLY1:0").step)
                .isInstanceOf(SignUp.Check.class);
    }

    @Test
    void a_full_gathering_offers_the_waiting_list() {
        karim.opens("g-FULL1");
        assertThat(karim.keys()).contains("page.places.waiting");
        karim.presses("sign-up:FULL1").presses("adults:FULL1:2").presses("children:FULL1:0").presses("whom:FULL1:me")
                .types("Karim").presses("needs:FULL1:no").presses("wait:FULL1");
        assertThat(karim.only(Effect.WaitForSeats.class)).isEqualTo(new Effect.WaitForSeats("FULL1", 2, 0));
        assertThat(karim.said().milestone()).isTrue();
        assertThat(karim.words()).contains("wachtlijst: 2");
        assertThat(karim.contact.bookings().getFirst().waiting()).isTrue();
        assertThat(karim.contact.agreedTo(Purpose.SIGN_UP)).isTrue();
    }

    @Test
    void full_after_all_offers_the_waiting_list_or_fewer() {
        karim.ledger(Outcome.FULL, 1);
        toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).contains("full.few", "full.wait");
        assertThat(karim.tokens()).contains("wait:LAAK1", "fewer:LAAK1");
        assertThat(karim.contact.bookings()).isEmpty();
        assertThat(karim.contact.name()).isNull();
        assertThat(karim.presses("wait:LAAK1").contact.bookings()).hasSize(1);
    }

    @Test
    void closed_is_said_with_what_else_there_is() {
        karim.ledger(Outcome.CLOSED, 0);
        toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).startsWith("gathering.closed").contains("programme.ask");
    }

    @Test
    void what_has_begun_cannot_be_signed_up_for() {
        karim.later(4 * 24 + 10).opens("g-LAAK1");
        assertThat(karim.keys()).contains("page.started");
        assertThat(karim.pressesOld("sign-up:LAAK1").keys()).startsWith("gathering.gone");
    }

    @Test
    void a_summary_of_what_has_begun_meanwhile_asks_for_no_seats() {
        toTheSummary();
        karim.now = Gatherings.LAAK1.start();
        karim.lastSeen = karim.now;
        karim.presses("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.keys()).startsWith("gathering.gone");
    }

    @Test
    void a_partner_is_counted_once_with_the_first_sign_up() {
        karim.opens("p-BUURTHUIS");
        toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.only(Effect.CountPartner.class).partner()).isEqualTo("BUURTHUIS");
        assertThat(karim.contact.partner()).isNull();
    }

    @Test
    void an_old_button_of_the_same_sign_up_changes_that_answer() {
        toTheSummary().pressesOld("adults:LAAK1:4");
        assertThat(karim.step.draft().adults()).isEqualTo(4);
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void an_old_yes_confirms_nothing_that_was_not_just_summed_up() {
        toTheSummary().presses("back").pressesOld("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.step).isInstanceOf(SignUp.NeedSomething.class);
    }

    @Test
    void nor_does_one_pressed_while_turned_aside() {
        toTheSummary().types("hulp").pressesOld("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void seats_that_others_wait_for_are_not_offered() {
        karim.programme.set(0, Gatherings.listing("LAAK1", "Verhalen in Laak", 4, Listing.Audience.EVERYONE, 5, 1));
        toTheSummary();
        assertThat(karim.keys()).contains("full.none", "full.wait");
        assertThat(karim.tokens()).contains("wait:LAAK1").doesNotContain("confirm:LAAK1", "fewer:LAAK1");
    }

    @Test
    void an_old_button_of_another_sign_up_is_past_and_the_question_stays() {
        toTheSummary().pressesOld("adults:LAAK2:4");
        assertThat(karim.keys()).startsWith("outdated");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        karim.types("menu").pressesOld("drop:LAAK1").pressesOld("adults:LAAK2:4");
        assertThat(karim.keys()).startsWith("outdated");
        assertThat(karim.pressesOld("menu").pressesOld("adults:LAAK1:4").step).isEqualTo(new WhatsOn.Page("LAAK1"));
    }

    @Test
    void a_sign_up_waits_while_one_asks_for_help_or_a_person() {
        toTheSummary().types("hulp").presses("continue");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        karim.types("praten met iemand").types("Is er een lift?").presses("continue");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void invitations_are_asked_for_after_the_first_sign_up_and_taken_back_as_easily() {
        toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).contains("consent.invitations");
        karim.presses("invitations:yes");
        assertThat(karim.contact.agreedTo(Purpose.INVITATIONS)).isTrue();
        karim.types("hulp").presses("invitations:no");
        assertThat(karim.contact.agreedTo(Purpose.INVITATIONS)).isFalse();
        assertThat(karim.types("hulp").presses("invitations").keys()).containsExactly("consent.invitations");
    }

    @Test
    void the_seats_are_noted_and_told_wherever_the_chat_has_gone() {
        Draft draft = Draft.of("LAAK1").withPeople(2, 0).forWhom(Draft.Whom.ME).withName("Karim");
        karim.contact = karim.contact.asking(draft);
        karim.step = new Home.Help(null);
        karim.gets(new Input.SeatsDecided("t9/0", "LAAK1", Outcome.GRANTED, 0, 28));
        assertThat(karim.keys()).contains("in.done");
        assertThat(karim.contact.booking("t9/0")).isPresent();
        assertThat(karim.gets(new Input.SeatsDecided("t9/0", "LAAK1", Outcome.GRANTED, 0, 28)).isQuiet()).isTrue();
    }

    @Test
    void seats_that_nobody_here_asked_for_go_back() {
        karim.gets(new Input.SeatsDecided("t9/0", "LAAK1", Outcome.GRANTED, 0, 28));
        assertThat(karim.effects).containsExactly(new Effect.GiveBackSeats("LAAK1", "t9/0"));
    }

    @Test
    void seats_for_who_was_waiting_are_told() {
        karim.opens("g-FULL1").presses("sign-up:FULL1").presses("adults:FULL1:1").presses("children:FULL1:0").presses("whom:FULL1:me")
                .types("Karim").presses("needs:FULL1:no").presses("wait:FULL1");
        String id = karim.contact.bookings().getFirst().id();
        karim.gets(new Input.SeatsDecided(id, "FULL1", Outcome.GRANTED, 0, 0));
        assertThat(karim.contact.booking(id).orElseThrow().waiting()).isFalse();
        assertThat(karim.keys()).contains("in.done");
    }
}
