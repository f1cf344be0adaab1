package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

/** Who gives a seat back at a reminder has it again with one press, while there is room. */
class CancelledAndBackTest {

    private static Booking booking(Listing listing) {
        return new Booking(new BookingId("a1/0"), listing.code(), 2, 1, Booking.Who.oneself("Samira"), listing.end())
                .with(new Booking.Wished(List.of(Wish.HALAL), null, null));
    }

    private static Chat reminded(Chat chat, Listing listing) {
        chat.inDutch().contact = chat.contact.named("Samira").with(booking(listing))
                .agreed(new Consent(Consent.Purpose.SIGN_UP, chat.now, Medium.BUTTONS, Language.DUTCH, "x#1"))
                .agreed(new Consent(Consent.Purpose.WISHES, chat.now, Medium.BUTTONS, Language.DUTCH, "x#1"));
        return chat.gets(new Input.Reminded(listing.code()));
    }

    @Test
    void on_Telegram_one_press_asks_for_the_same_seats_with_the_same_wishes() {
        Chat samira = reminded(Chat.telegram(), Gatherings.LAAK1).presses("cant:a1/0");
        assertThat(samira.only(Effect.GiveBackSeats.class).gathering()).isEqualTo(LAAK1);
        samira.presses("restore:LAAK1");
        assertThat(samira.only(Effect.TakeSeats.class)).isEqualTo(new Effect.TakeSeats(LAAK1, 2, 1));
        assertThat(samira.contact.bookings().getFirst().wishes()).containsExactly(Wish.HALAL);
        assertThat(samira.keys()).startsWith("in.done");
    }

    @Test
    void by_sms_a_1_does() {
        Chat samira = reminded(Chat.sms(), Gatherings.LAAK1).types("3").types("2");
        assertThat(samira.words()).contains("1 Toch weer meedoen");
        assertThat(samira.types("1").only(Effect.TakeSeats.class)).isEqualTo(new Effect.TakeSeats(LAAK1, 2, 1));
    }

    @Test
    void a_seat_that_went_meanwhile_leads_to_the_waiting_list() {
        Chat samira = reminded(Chat.telegram(), Gatherings.LAAK1).presses("cant:a1/0")
                .ledger(Input.Outcome.FULL, 0).presses("restore:LAAK1");
        assertThat(samira.keys()).contains("full.none", "full.wait");
        assertThat(samira.tokens()).contains("wait:LAAK1");
    }

    @Test
    void where_others_wait_they_are_not_passed_over() {
        Chat samira = reminded(Chat.telegram(), Gatherings.FULL1).presses("cant:a1/0");
        assertThat(samira.tokens()).contains("sign-up:FULL1").doesNotContain("restore:FULL1");
    }
}
