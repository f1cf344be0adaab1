package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import org.junit.jupiter.api.Test;

/** A party that waits is not passed over in silence. */
class FewerSeatsTest {

    private static Chat seated(Chat chat) {
        chat.inDutch();
        chat.contact = chat.contact.with(new Booking(id("a1/0"), LAAK1, 2, 0, Booking.Who.oneself("Samira"),
                Gatherings.LAAK1.end()));
        return chat;
    }

    private static Chat waiting(Chat chat, int adults, int children) {
        seated(chat);
        chat.contact = chat.contact.with(chat.contact.bookings().getFirst().of(adults, children).at(1));
        return chat;
    }

    @Test
    void a_family_that_waits_is_offered_fewer_seats_and_takes_them_or_waits_on() {
        for (Chat chat : List.of(Chat.telegram(), Chat.sms())) {
            waiting(chat, 2, 2).gets(new Input.OfferedFewer(LAAK1, id("a1/0"), 3,
                    chat.now.plusHours(4)));
            assertThat(chat.words()).contains("Er zijn 3 plaatsen vrij. U wacht met 4.", "Ja, met 3",
                    "Nee, wij wachten");
            chat.types(chat.medium == Situation.Medium.NUMBERS ? "1" : "Ja, met 3");
            assertThat(chat.only(Effect.AcceptFewer.class)).isEqualTo(new Effect.AcceptFewer(LAAK1, id("a1/0"), 3));
            chat.gets(new Input.FewerDecided(id("a1/0"), LAAK1, Outcome.GRANTED, 2, 1));
            assertThat(chat.keys()).contains("in.done");
            assertThat(chat.contact.bookings().getFirst()).satisfies(it -> {
                assertThat(it.waiting()).isFalse();
                assertThat(it.people()).isEqualTo(3);
            });
        }
    }

    @Test
    void a_no_to_fewer_seats_and_a_yes_that_is_late_keep_the_place_on_the_list() {
        Chat chat = waiting(Chat.sms(), 4, 0)
                .gets(new Input.OfferedFewer(LAAK1, id("a1/0"), 2, LocalDateTime.of(2026, 11, 24, 14, 0)));
        assertThat(chat.types("2").only(Effect.KeepWaiting.class).booking()).isEqualTo(id("a1/0"));
        assertThat(chat.keys()).contains("mine.waiting");
        assertThat(chat.contact.bookings().getFirst().people()).isEqualTo(4);
        chat.gets(new Input.OfferedFewer(LAAK1, id("a1/0"), 3, LocalDateTime.of(2026, 11, 24, 14, 0))).types("ja");
        chat.gets(new Input.FewerDecided(id("a1/0"), LAAK1, Outcome.WAITING, 4, 0));
        assertThat(chat.keys()).startsWith("offer.over").contains("mine.waiting");
        assertThat(chat.contact.bookings().getFirst().waiting()).isTrue();
    }

    @Test
    void a_no_after_a_cancellation_by_sms_says_where_one_stands() {
        Draft again = Draft.of(LAAK1).withPeople(2, 1);
        Chat chat = waiting(Chat.sms(), 4, 0);
        chat.step = new MySignUps.Cancelled(LAAK1, again, again);
        chat.gets(new Input.OfferedFewer(LAAK1, id("a1/0"), 2, LocalDateTime.of(2026, 11, 24, 14, 0)));
        assertThat(chat.types("2").only(Effect.Say.class).text()).isNotEmpty();
    }

    @Test
    void an_old_yes_to_fewer_takes_nothing_of_an_offer_of_all_seats() {
        LocalDateTime until = LocalDateTime.of(2026, 11, 24, 14, 0);
        Chat chat = waiting(Chat.telegram(), 4, 0).gets(new Input.OfferedFewer(LAAK1, id("a1/0"), 2, until))
                .gets(new Input.Offered(LAAK1, id("a1/0"), until));
        assertThat(chat.gets(new Input.Pressed("accept-fewer:a1/0:2")).none(Effect.AcceptFewer.class)).isTrue();
        assertThat(chat.contact.bookings().getFirst().until()).isEqualTo(until);
    }

    @Test
    void whoever_blocks_us_meanwhile_keeps_the_place() {
        Chat chat = waiting(Chat.telegram(), 4, 0)
                .gets(new Input.OfferedFewer(LAAK1, id("a1/0"), 2, LocalDateTime.of(2026, 11, 24, 14, 0)))
                .gets(new Input.Blocked());
        assertThat(chat.only(Effect.KeepWaiting.class).booking()).isEqualTo(id("a1/0"));
        assertThat(chat.contact.bookings()).singleElement().satisfies(it -> assertThat(it.waiting()).isTrue());
    }

    @Test
    void who_waits_hears_when_the_list_closes() {
        Chat chat = waiting(Chat.sms(), 2, 0).gets(new Input.WaitingClosed(LAAK1));
        assertThat(chat.words()).contains("er kwam geen plaats", "De wachtlijst is nu dicht");
        assertThat(seated(Chat.sms()).gets(new Input.WaitingClosed(LAAK1))
                .only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.OVER);
    }
}
