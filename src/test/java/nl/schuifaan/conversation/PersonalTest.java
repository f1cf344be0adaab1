package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Consent.Purpose;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

class PersonalTest {

    private final Chat ayse = Chat.telegram().inDutch();

    private Chat signedUp() {
        return ayse.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:2")
                .presses("children:LAAK1:1").types("Ayşe").presses("needs:LAAK1:yes").presses("keep:LAAK1")
                .presses("wish:LAAK1:HALAL")
                .presses("wished:LAAK1").presses("confirm:LAAK1");
    }

    @Test
    void my_data_shows_all_there_is_and_hands_it_over() {
        signedUp().types("mijn gegevens");
        assertThat(ayse.words()).contains("Nederlands", "Ayşe", "Verhalen in Laak", "2 volwassenen en 1 kind", "halal",
                "24 november");
        assertThat(ayse.keys()).contains("data.consent.sign-up", "data.consent.wishes");
        assertThat(ayse.effects).contains(new Effect.ShowData());
    }

    @Test
    void by_sms_there_is_only_the_page() {
        Chat dirk = Chat.sms().inDutch().types("mijn gegevens");
        assertThat(dirk.keys()).startsWith("data.head");
        assertThat(dirk.none(Effect.ShowData.class)).isTrue();
    }

    @Test
    void a_sign_up_under_way_waits_meanwhile() {
        ayse.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:2");
        assertThat(ayse.types("hulp").presses("data").presses("back").step).isInstanceOf(SignUp.Children.class);
        assertThat(ayse.types("hulp").presses("invitations").presses("invitations:no").presses("continue").step)
                .isInstanceOf(SignUp.Children.class);
        assertThat(ayse.types("vergeet mij").types("nee").presses("continue").step).isInstanceOf(SignUp.Children.class);
    }

    @Test
    void forget_me_says_what_it_covers_and_asks() {
        signedUp().types("vergeet mij");
        assertThat(ayse.keys()).containsExactly("forget.covers", "forget.ask");
        assertThat(ayse.types("nee").contact.bookings()).hasSize(1);
    }

    @Test
    void after_the_yes_seats_go_back_goodbye_is_said_and_nothing_is_left() {
        signedUp();
        BookingId id = ayse.contact.bookings().getFirst().id();
        ayse.types("vergeet mij").types("ja");
        assertThat(ayse.effects).hasSize(3).startsWith(new Effect.GiveBackSeats(LAAK1, id))
                .endsWith(new Effect.Forget());
        assertThat(ayse.said().text().getFirst().language()).isEqualTo(Language.DUTCH);
        assertThat(ayse.contact).isEqualTo(Contact.UNKNOWN);
        assertThat(ayse.step).isEqualTo(Conversation.BEGINNING);
    }

    @Test
    void an_old_yes_to_being_forgotten_asks_again() {
        signedUp().pressesOld("forget:yes");
        assertThat(ayse.none(Effect.Forget.class)).isTrue();
        assertThat(ayse.keys()).contains("forget.ask");
    }

    @Test
    void wishes_are_let_go_of_after_a_week_and_the_rest_after_a_month() {
        signedUp();
        ayse.now = Gatherings.LAAK1.end().plusDays(6);
        assertThat(ayse.types("menu").contact.bookings().getFirst().wishes()).containsExactly(Wish.HALAL);
        ayse.now = Gatherings.LAAK1.end().plusDays(7);
        assertThat(ayse.types("menu").contact.bookings().getFirst().wishes()).isEmpty();
        assertThat(ayse.contact.name()).isEqualTo("Ayşe");
        ayse.now = Gatherings.LAAK1.end().plusDays(30);
        assertThat(ayse.types("menu").contact).isEqualTo(Contact.UNKNOWN.speaking(Language.DUTCH));
    }

    @Test
    void a_name_without_a_sign_up_is_let_go_of_after_a_month_too() {
        signedUp().types("afzeggen").types("ja");
        assertThat(ayse.contact.keptAt(ayse.now.plusDays(29)).name()).isEqualTo("Ayşe");
        assertThat(ayse.contact.keptAt(ayse.now.plusDays(30)).name()).isNull();
    }

    @Test
    void a_yes_to_invitations_stays_until_it_is_taken_back() {
        signedUp().presses("invitations:yes").types("afzeggen").types("ja");
        assertThat(ayse.contact.keptAt(ayse.now.plusDays(300)).consents()).extracting(Consent::purpose)
                .isEqualTo(List.of(Purpose.INVITATIONS));
    }

    @Test
    void a_no_where_nothing_is_asked_takes_the_yes_to_invitations_back() {
        for (String typed : List.of("nee", "GEEN UITNODIGINGEN")) {
            assertThat(ayse.pressesOld("invitations:yes").contact.agreedTo(Purpose.INVITATIONS)).isTrue();
            assertThat(ayse.types(typed).contact.agreedTo(Purpose.INVITATIONS)).as(typed).isFalse();
            assertThat(ayse.contact.stopped()).isFalse();
        }
    }

    @Test
    void being_forgotten_is_asked_and_never_the_first_choice() {
        signedUp().types("vergeet mij");
        assertThat(ayse.tokens()).startsWith("forget:no");
        assertThat(ayse.types("vergeet mij").none(Effect.Forget.class)).as("the same message twice").isTrue();
    }
}
