package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Consent.Purpose;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

/** Signing up with buttons, from the page of a gathering to the yes. */
class SignUpTest {

    private final Chat karim = Chat.telegram().inDutch();

    @Test
    void asks_for_whom_how_many_a_name_and_then_sums_it_up() {
        karim.toTheSummary();
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.words())
                .contains("Verhalen in Laak", "2 volwassenen en 1 kind", "Karim", "zaterdag 28 november");
        assertThat(karim.keys()).contains("consent.sign-up");
    }

    @Test
    void keeps_nothing_before_the_yes() {
        karim.toTheSummary();
        assertThat(karim.contact).isEqualTo(Contact.UNKNOWN.speaking(Language.DUTCH));
    }

    @Test
    void a_yes_asks_for_the_seats_and_tells_that_one_is_in() {
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.only(Effect.TakeSeats.class)).isEqualTo(new Effect.TakeSeats(LAAK1, 2, 1));
        assertThat(karim.said().milestone()).isTrue();
        assertThat(karim.said().calendar()).isEqualTo(LAAK1);
        assertThat(karim.words())
                .contains("U doet mee", "Slachthuislaan 1", "https://osm.org", "een dag en 3 uur van tevoren");
        assertThat(karim.contact.name()).isEqualTo("Karim");
        Booking booking = karim.contact.bookings().getFirst();
        assertThat(booking.people()).isEqualTo(3);
        assertThat(booking.self()).isTrue();
        assertThat(karim.contact.asked()).isEmpty();
    }

    @Test
    void the_yes_is_kept_with_the_words_that_were_agreed_to() {
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.contact.consents()).containsExactly(new Consent(Purpose.SIGN_UP, karim.now, karim.medium,
                Language.DUTCH, Chat.PHRASEBOOK.version("consent.sign-up", Language.DUTCH)));
    }

    @Test
    void wishes_take_a_yes_of_their_own() {
        karim.toTheSummary().presses("needs:LAAK1:yes");
        assertThat(karim.keys()).containsExactly("consent.wishes");
        karim.presses("keep:LAAK1").presses("wish:LAAK1:HALAL").presses("wish:LAAK1:INTERPRETER")
                .presses("wish:LAAK1:HALAL")
                .presses("wished:LAAK1").presses("answer:interpreter:ar").presses("confirm:LAAK1");
        assertThat(karim.contact.bookings().getFirst().wishes()).containsExactly(Wish.INTERPRETER);
        assertThat(karim.contact.bookings().getFirst().interpreted()).isEqualTo(new Language("ar"));
        assertThat(karim.contact.agreedTo(Purpose.WISHES)).isTrue();
    }

    @Test
    void without_that_yes_there_are_no_wishes_and_the_sign_up_goes_on() {
        karim.toTheSummary().presses("needs:LAAK1:yes").types("nee");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        karim.presses("confirm:LAAK1");
        assertThat(karim.contact.agreedTo(Purpose.WISHES)).isFalse();
    }

    @Test
    void back_undoes_one_answer_after_the_other_down_to_the_page() {
        karim.toTheSummary();
        for (Class<?> question : new Class<?>[] {SignUp.Name.class,
            SignUp.Children.class, SignUp.Adults.class, SignUp.ForWhom.class, WhatsOn.Page.class}) {
            karim.presses(karim.tokens().contains("back") ? "back" : "none");
            assertThat(karim.step).isInstanceOf(question);
        }
    }

    @Test
    void someone_else_is_signed_up_by_her_name_and_language() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:other").presses("adults:LAAK1:1")
                .presses("children:LAAK1:0").types("Berîvan").presses("speaks:LAAK1:ku")
                .presses("confirm:LAAK1");
        Booking booking = karim.contact.bookings().getFirst();
        assertThat(booking.name()).isEqualTo("Berîvan");
        assertThat(booking.self()).isFalse();
        assertThat(booking.language()).isEqualTo(new Language("ku"));
        assertThat(karim.contact.name()).isNull();
        assertThat(karim.keys()).startsWith("in.done.for");
    }

    @Test
    void who_is_known_by_name_is_not_asked_again() {
        karim.toTheSummary().presses("confirm:LAAK1").opens("g-LAAK2").presses("sign-up:LAAK2").presses("whom:LAAK2:me")
                .presses("adults:LAAK2:1")
                .presses("children:LAAK2:0");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void who_is_in_already_is_shown_that_and_may_sign_up_someone_else() {
        karim.toTheSummary().presses("confirm:LAAK1").opens("g-LAAK1").presses("sign-up:LAAK1");
        assertThat(karim.keys()).startsWith("sign-up.already");
        karim.presses("other:LAAK1").presses("adults:LAAK1:1").presses("children:LAAK1:0");
        assertThat(karim.step).isInstanceOf(SignUp.Name.class);
    }

    @Test
    void an_evening_for_women_says_so_and_takes_a_yes() {
        karim.opens("g-WOMEN1").presses("sign-up:WOMEN1").presses("whom:WOMEN1:me");
        assertThat(karim.keys()).containsExactly("sign-up.women");
        assertThat(karim.types("ja").step).isInstanceOf(SignUp.Adults.class);
        assertThat(karim.presses("back").types("nee").step).isEqualTo(new WhatsOn.Page(new GatheringCode("WOMEN1")));
    }

    @Test
    void more_than_ten_are_talked_over_with_a_person() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").types("12");
        assertThat(karim.step).isInstanceOf(SignUp.Group.class);
        karim.types("ja");
        assertThat(karim.only(Effect.CallHuman.class).question()).isEqualTo("LAAK1: 12");
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:6").types("5");
        assertThat(karim.step).isInstanceOf(SignUp.Group.class);
        assertThat(karim.types("nee").step).isInstanceOf(SignUp.Children.class);
    }

    @Test
    void a_number_typed_is_how_many_come_and_not_the_number_of_a_button() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").types("drie").types("0");
        assertThat(karim.step.draft()).extracting(Draft::adults, Draft::children).containsExactly(3, 0);
    }

    @Test
    void no_adults_at_all_is_asked_again() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").types("0");
        assertThat(karim.keys()).startsWith("sign-up.at-least-one");
        assertThat(karim.step).isInstanceOf(SignUp.Adults.class);
    }

    @Test
    void a_name_is_cleaned_of_marks_that_nobody_sees_and_a_message_is_no_name() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:1")
                .presses("children:LAAK1:0");
        assertThat(karim.types("zie https://voorbeeld.nl").step).isInstanceOf(SignUp.Name.class);
        assertThat(karim.keys()).startsWith("sorry");
        karim.types("\u202EAyşe\u2066");
        assertThat(karim.step.draft().name()).isEqualTo("Ayşe");
    }

    @Test
    void who_would_rather_not_give_a_name_need_not() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:1")
                .presses("children:LAAK1:0")
                .types("overslaan").presses("confirm:LAAK1");
        assertThat(karim.contact.bookings().getFirst().name()).isNull();
        assertThat(karim.contact.name()).isNull();
    }

    @Test
    void read_more_tells_what_is_kept_and_leads_back() {
        karim.toTheSummary().presses("read-more:LAAK1");
        assertThat(karim.keys()).contains("read-more.until", "read-more.rights");
        assertThat(karim.presses("back").step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.presses("read-more:LAAK1").presses("confirm:LAAK1").contact.bookings()).hasSize(1);
    }

    @Test
    void a_no_to_the_summary_asks_what_to_change_and_keeps_the_rest() {
        assertThat(karim.toTheSummary().types("nee").keys()).containsExactly("change.ask");
        karim.presses("correct-part:LAAK1:people").presses("adults:LAAK1:4").presses("children:LAAK1:0");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        assertThat(karim.step.draft().name()).isEqualTo("Karim");
        karim.presses("correct:LAAK1").presses("correct-part:LAAK1:name").types("Dirk");
        assertThat(karim.step.draft().name()).isEqualTo("Dirk");
        assertThat(karim.step.draft().people()).isEqualTo(4);
    }

    @Test
    void not_at_all_goes_to_the_page() {
        assertThat(karim.toTheSummary().presses("drop:LAAK1").step).isEqualTo(new WhatsOn.Page(LAAK1));
    }

    @Test
    void a_partner_is_counted_once_with_the_first_sign_up() {
        karim.opens("p-BUURTHUIS");
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.only(Effect.CountPartner.class)).isEqualTo(new Effect.CountPartner("BUURTHUIS", LAAK1,
                karim.contact.bookings().getFirst().id()));
        assertThat(karim.contact.partner()).isNull();
    }

    @Test
    void a_link_that_is_opened_is_counted_with_the_partner_whose_it_is() {
        karim.opens("g-LAAK1_p-BUURTHUIS");
        assertThat(karim.only(Effect.CountOpened.class)).isEqualTo(new Effect.CountOpened(LAAK1, "BUURTHUIS"));
        karim.opens("g-LAAK1");
        assertThat(karim.only(Effect.CountOpened.class)).isEqualTo(new Effect.CountOpened(LAAK1, null));
    }

    @Test
    void an_old_button_of_the_same_sign_up_changes_that_answer() {
        karim.toTheSummary().pressesOld("adults:LAAK1:4");
        assertThat(karim.step.draft().adults()).isEqualTo(4);
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void an_old_yes_confirms_nothing_that_was_not_just_summed_up() {
        karim.toTheSummary().presses("back").pressesOld("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.step).isInstanceOf(SignUp.Name.class);
    }

    @Test
    void nor_does_one_pressed_while_turned_aside() {
        karim.toTheSummary().types("hulp").pressesOld("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void an_old_button_of_another_sign_up_is_past_and_the_question_stays() {
        karim.toTheSummary().pressesOld("adults:LAAK2:4");
        assertThat(karim.keys()).startsWith("outdated");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        karim.types("menu").pressesOld("drop:LAAK1").pressesOld("adults:LAAK2:4");
        assertThat(karim.keys()).startsWith("outdated");
        assertThat(karim.pressesOld("menu").pressesOld("adults:LAAK1:4").step).isEqualTo(new WhatsOn.Page(LAAK1));
    }

    @Test
    void a_sign_up_waits_while_one_asks_for_help_or_a_person() {
        karim.toTheSummary().types("hulp").presses("continue");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
        karim.types("praten met iemand").types("Is er een lift?").presses("continue");
        assertThat(karim.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void invitations_are_asked_for_after_the_first_sign_up_and_taken_back_as_easily() {
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).contains("consent.invitations");
        karim.presses("invitations:yes");
        assertThat(karim.contact.agreedTo(Purpose.INVITATIONS)).isTrue();
        karim.types("hulp").presses("invitations:no");
        assertThat(karim.contact.agreedTo(Purpose.INVITATIONS)).isFalse();
        assertThat(karim.types("hulp").presses("invitations").keys()).containsExactly("consent.invitations");
    }

    @Test
    void who_keeps_a_need_to_themselves_hears_that_nothing_is_arranged() {
        karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:1")
                .presses("children:LAAK1:0").types("Karim").presses("needs:LAAK1:yes").presses("needs:LAAK1:no");
        assertThat(karim.keys()).startsWith("sign-up.unkept");
    }

    @Test
    void the_summary_of_someone_else_says_what_they_speak() {
        karim.opens("g-LAAK1").pressesOld("other:LAAK1").presses("adults:LAAK1:1").presses("children:LAAK1:0")
                .types("Berîvan").presses("speaks:LAAK1:ku");
        assertThat(karim.words()).contains("Praat het liefst: Kurmancî");
    }

    @Test
    void a_party_larger_than_the_gathering_is_told_so_at_once() {
        karim.programme.set(0, Gatherings.LAAK1.with(new Listing.Seats(4, 4, 0)));
        assertThat(karim.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").types("5").words())
                .contains("Er kunnen hoogstens 4 mensen komen");
        assertThat(karim.step).isInstanceOf(SignUp.Adults.class);
        assertThat(karim.types("2").types("3").keys()).startsWith("sign-up.too-many");
    }

    @Test
    void who_is_in_hears_until_when_it_lasts_and_how_to_change_it() {
        assertThat(karim.toTheSummary().presses("confirm:LAAK1").words())
                .contains("Tot 22:00 uur.", "Afzeggen of veranderen");
    }

    @Test
    void read_more_names_the_organisation_that_the_settings_name() {
        karim.toTheSummary();
        Situation named = new Situation(karim.now, Situation.Medium.BUTTONS, null, karim.programme, karim.now,
                List.of(),
                new ContactPoint("KOC-KAK", "070 123 45 67"), List.of());
        Step more = new SignUp.ReadMore(karim.step.draft());
        Screen screen = more.screen(new TurnContext(named, karim.contact, more, Chat.PHRASEBOOK));
        assertThat(screen.text()).extracting(phrase ->
                Chat.PHRASEBOOK.say(phrase, karim.contact.spoken(), nl.schuifaan.language.Phrasebook.Form.FULL))
                .anyMatch(text -> text.contains("Wij zijn KOC-KAK in Den Haag. Bel of mail: 070 123 45 67."));
    }
}
