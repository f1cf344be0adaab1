package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In the night a gathering moves or is called off, and the notice waits for the morning: an act meets what is true now.
 */
class NewsTest {

    private static final Booking MINE =
            new Booking(id("a1/0"), LAAK1, 2, 0, Booking.Who.oneself("Samira"), Gatherings.LAAK1.end());
    private static final Listing LATER = Gatherings.listing("LAAK1", "Verhalen in Laak", 9, Listing.Audience.EVERYONE,
            30, 0);

    private static Chat with(Chat chat, Booking booking) {
        chat.inDutch().contact = chat.contact.with(booking);
        return chat;
    }

    private static Chat reminded(Chat chat) {
        return with(chat, MINE).gets(new Input.Reminded(LAAK1));
    }

    private static Chat calledOff(Chat chat) {
        chat.programme.removeIf(listing -> listing.code().equals(LAAK1));
        chat.calledOff.add(Gatherings.LAAK1);
        return chat;
    }

    private static Chat moved(Chat chat) {
        chat.programme.set(0, LATER);
        return chat;
    }

    @Test
    void coming_to_what_is_called_off_is_answered_with_that() {
        for (String typed : List.of("1", "ja", "ik kom", "3", "nee", "afzeggen")) {
            Chat chat = calledOff(reminded(Chat.sms())).types(typed);
            assertThat(chat.keys()).as(typed).startsWith("acted.called-off").doesNotContain("remind.thanks");
            assertThat(chat.contact.bookings()).as(typed).isEmpty();
        }
        assertThat(calledOff(reminded(Chat.telegram())).presses("come:a1/0").words())
                .contains("gaat niet door", "28 november");
    }

    @Test
    void who_has_heard_it_is_not_told_again_in_the_morning() {
        Chat chat = calledOff(reminded(Chat.telegram())).presses("come:a1/0")
                .gets(new Input.CalledOff(LAAK1, Gatherings.LAAK1.start(), "Buurthuis Laak"));
        assertThat(chat.only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.NO_BOOKING);
    }

    @Test
    void my_sign_ups_do_not_show_what_is_called_off() {
        Chat chat = calledOff(with(Chat.telegram(), MINE)).types("mijn aanmeldingen");
        assertThat(chat.keys()).containsExactly("acted.called-off", "mine.none");
        assertThat(chat.contact.bookings()).isEmpty();
        assertThat(calledOff(with(Chat.telegram(), MINE)).types("afzeggen").keys()).startsWith("acted.called-off");
    }

    @Test
    void a_yes_to_an_offer_of_what_is_called_off_hears_that() {
        Chat chat = with(Chat.telegram(), MINE.at(2));
        chat.gets(new Input.Offered(LAAK1, id("a1/0"), chat.now.plusHours(4)));
        calledOff(chat).presses("accept:a1/0");
        assertThat(chat.keys()).startsWith("acted.called-off").doesNotContain("offer.over");
        assertThat(chat.none(Effect.AcceptOffer.class)).isTrue();
    }

    @Test
    void a_code_a_link_and_an_old_button_of_what_is_called_off_say_so() {
        assertThat(calledOff(Chat.sms().inDutch()).types("laak 1").keys()).startsWith("acted.called-off");
        assertThat(calledOff(Chat.telegram().inDutch()).opens("g-LAAK1").keys()).startsWith("acted.called-off");
        assertThat(calledOff(Chat.telegram().inDutch()).pressesOld("sign-up:LAAK1").keys())
                .startsWith("acted.called-off");
        assertThat(calledOff(Chat.telegram().inDutch()).pressesOld("adults:LAAK1:2").keys())
                .startsWith("acted.called-off");
    }

    @Test
    void a_yes_to_the_old_day_is_asked_again_for_the_new_one() {
        for (String token : List.of("come:a1/0", "going:LAAK1", "cant:a1/0")) {
            Chat chat = moved(reminded(Chat.telegram())).pressesOld(token);
            assertThat(chat.keys()).as(token).startsWith("acted.moved");
            assertThat(chat.words()).contains("donderdag 3 december");
            assertThat(chat.contact.booking(id("a1/0")).orElseThrow().coming()).isFalse();
            chat.presses("come:a1/0");
            assertThat(chat.contact.booking(id("a1/0")).orElseThrow().coming()).isTrue();
        }
    }

    @Test
    void my_sign_ups_say_that_one_has_moved_and_an_offer_is_put_anew() {
        assertThat(moved(with(Chat.telegram(), MINE)).types("mijn aanmeldingen").keys())
                .startsWith("acted.moved", "mine.line");
        Chat chat = with(Chat.telegram(), MINE.at(2));
        chat.gets(new Input.Offered(LAAK1, id("a1/0"), chat.now.plusHours(4)));
        assertThat(moved(chat).presses("accept:a1/0").keys()).startsWith("acted.moved", "offer");
        assertThat(chat.presses("accept:a1/0").only(Effect.AcceptOffer.class).booking()).isEqualTo(id("a1/0"));
    }
}
