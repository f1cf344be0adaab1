package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import org.junit.jupiter.api.Test;

/** What comes unasked: what it says, how it is answered, and that what was under way goes on. */
class NoticeDialogueTest {

    private static final Booking MINE = booking("a1/0", "Samira", true);
    private static final Booking MOTHERS = booking("a2/0", "Ayşe", false);

    private static Booking booking(String id, String name, boolean self) {
        return new Booking(id(id), LAAK1, 2, 0, new Booking.Who(name, self, null), Gatherings.LAAK1.end());
    }

    private static Chat with(Chat chat, Booking... bookings) {
        chat.inDutch();
        List.of(bookings).forEach(booking -> chat.contact = chat.contact.with(booking));
        return chat;
    }

    private static Chat reminded(Chat chat) {
        return chat.gets(new Input.Reminded(LAAK1));
    }

    @Test
    void a_reminder_names_day_and_place_but_never_the_topic() {
        Chat chat = reminded(with(Chat.sms(), MINE));
        assertThat(chat.words()).contains("zaterdag 28 november om 19:00", "Buurthuis Laak", "STOP")
                .doesNotContain("Verhalen");
        assertThat(chat.said().milestone()).isTrue();
        assertThat(chat.tokens()).containsExactly("come:a1/0", "change:a1/0", "cant:a1/0");
        assertThat(chat.words()).contains("Aangemeld: 2 mensen", "1 Wij komen");
    }

    @Test
    void coming_is_noted_whether_typed_as_a_number_a_word_or_pressed() {
        for (String typed : List.of("1", "ja", "ik kom")) {
            Chat chat = reminded(with(Chat.sms(), MINE)).types(typed);
            assertThat(chat.contact.booking(id("a1/0")).orElseThrow().coming()).as(typed).isTrue();
            assertThat(chat.keys()).as(typed).contains("remind.thanks");
        }
        assertThat(reminded(with(Chat.telegram(), MINE)).presses("come:a1/0").tokens()).contains("cant:a1/0");
    }

    @Test
    void not_coming_is_asked_once_more_by_sms_and_then_frees_the_seats_and_says_how_to_come_back() {
        for (String typed : List.of("3", "nee", "afzeggen")) {
            Booking other = new Booking(id("b1/0"), LAAK2, 1, 0, Booking.Who.oneself(null),
                    Gatherings.LAAK1.end().plusDays(7));
            Chat chat = reminded(with(Chat.sms(), MINE, other)).types(typed);
            assertThat(chat.keys()).as(typed).containsExactly("cancel.sure");
            assertThat(chat.tokens()).as("1 keeps the seat").first().isEqualTo("come:a1/0");
            chat.types("ja");
            assertThat(chat.only(Effect.GiveBackSeats.class)).as(typed)
                    .isEqualTo(new Effect.GiveBackSeats(LAAK1, id("a1/0")));
            assertThat(chat.contact.booking(id("a1/0"))).isEmpty();
            assertThat(chat.tokens()).containsExactly("restore:LAAK1");
            assertThat(chat.words()).doesNotContain("Verhalen");
        }
    }

    @Test
    void of_several_each_is_named_and_asked_about_until_it_is_clear() {
        Chat chat = reminded(with(Chat.telegram(), MINE, MOTHERS));
        assertThat(chat.words()).contains("Voor: u en Ayşe", "Komt niet: Ayşe", "Wij komen");
        assertThat(chat.tokens()).containsExactly("going:LAAK1", "cant:a1/0", "cant:a2/0");
        chat.presses("cant:a2/0");
        assertThat(chat.only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a2/0"));
        assertThat(chat.tokens()).containsExactly("come:a1/0", "change:a1/0", "cant:a1/0");
        chat.types("ja");
        assertThat(chat.contact.booking(id("a1/0")).orElseThrow().coming()).isTrue();
    }

    @Test
    void a_sign_up_under_way_is_taken_up_again_after_the_answer() {
        Chat chat = with(Chat.telegram(), MINE);
        chat.pressesOld("sign-up:LAAK2");
        Step asked = chat.step;
        assertThat(asked.draft()).isNotNull();
        reminded(chat);
        assertThat(chat.step.draft()).isEqualTo(asked.draft());
        chat.types("1");
        assertThat(chat.step).isEqualTo(asked);
        assertThat(chat.keys()).startsWith("remind.thanks").hasSizeGreaterThan(1);
        reminded(chat).presses("cant:a1/0");
        assertThat(chat.step).isEqualTo(asked);
    }

    @Test
    void old_buttons_stay_right() {
        Chat chat = reminded(with(Chat.telegram(), MINE)).presses("cant:a1/0");
        chat.pressesOld("come:a1/0");
        assertThat(chat.keys()).containsExactly("booking.gone");
        assertThat(chat.pressesOld("cant:a1/0").none(Effect.GiveBackSeats.class)).isTrue();
        chat = reminded(with(Chat.telegram(), MINE)).later(24 * 10);
        assertThat(chat.pressesOld("cant:a1/0").none(Effect.GiveBackSeats.class)).as("the evening is over").isTrue();
        assertThat(chat.keys()).contains("outdated");
    }

    @Test
    void who_said_stop_or_blocked_us_or_is_not_coming_hears_nothing() {
        Chat stopped = with(Chat.telegram(), MINE);
        stopped.contact = stopped.contact.stopped(true);
        assertThat(reminded(stopped).only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.STOP);
        assertThat(stopped.step).isInstanceOf(Home.Menu.class);
        Chat blocked = with(Chat.telegram(), MINE);
        blocked.contact = blocked.contact.unreachable(true);
        assertThat(reminded(blocked).only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.BLOCKED);
        assertThat(reminded(with(Chat.telegram())).only(Effect.LeaveUnsaid.class).reason())
                .isEqualTo(Unsaid.NO_BOOKING);
        assertThat(reminded(with(Chat.telegram(), MINE.at(2))).only(Effect.LeaveUnsaid.class).reason())
                .isEqualTo(Unsaid.NO_BOOKING);
    }

    @Test
    void a_move_is_told_and_what_is_kept_follows_it() {
        Chat chat = with(Chat.sms(), MINE);
        Listing moved = Gatherings.listing("LAAK1", "Verhalen in Laak", 9, Listing.Audience.EVERYONE, 30, 0);
        chat.programme.set(0, moved);
        chat.gets(new Input.Moved(LAAK1));
        assertThat(chat.words()).contains("donderdag 3 december");
        assertThat(chat.contact.booking(id("a1/0")).orElseThrow().ends()).isEqualTo(moved.end());
        assertThat(chat.types("nee").types("ja").only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a1/0"));
    }

    @Test
    void a_move_names_the_old_day_and_what_it_is() {
        Chat chat = with(Chat.telegram(), MINE);
        chat.programme.set(0, Gatherings.listing("LAAK1", "Verhalen in Laak", 9, Listing.Audience.EVERYONE, 30, 0));
        chat.gets(new Input.Moved(LAAK1));
        assertThat(chat.words()).contains("Verhalen in Laak", "zaterdag 28 november", "donderdag 3 december");
    }

    @Test
    void who_said_that_they_come_is_told_and_not_asked_three_hours_before() {
        for (Chat chat : List.of(with(Chat.telegram(), MINE.confirmed()), with(Chat.sms(), MINE.confirmed()))) {
            chat.now = Gatherings.LAAK1.start().minusHours(3);
            reminded(chat);
            assertThat(chat.keys()).contains("remind").doesNotContain("remind.ask");
            assertThat(chat.tokens()).doesNotContain("come:a1/0");
        }
        Chat silent = with(Chat.telegram(), MINE);
        silent.now = Gatherings.LAAK1.start().minusHours(3);
        assertThat(reminded(silent).tokens()).contains("come:a1/0");
    }

    @Test
    void of_someone_else_it_asks_whether_they_come_by_name() {
        Chat chat = reminded(with(Chat.telegram(), MOTHERS));
        assertThat(chat.words()).contains("Komt Ayşe?", "Nee, Ayşe komt niet");
    }

    private static final Listing SECOND = Gatherings.ALL.get(4);
    private static final Booking OTHER = new Booking(id("b1/0"), LAAK2, 1, 0, Booking.Who.oneself("Samira"),
            SECOND.end());

    private static Chat remindedTwice(Chat chat) {
        return reminded(with(chat, MINE, OTHER)).gets(new Input.Reminded(LAAK2));
    }

    @Test
    void of_two_reminders_an_answer_is_asked_which_it_is_about() {
        for (String typed : List.of("1", "2", "ja", "nee", "afzeggen")) {
            Chat chat = remindedTwice(Chat.sms()).types(typed);
            assertThat(chat.keys()).as(typed).containsExactly("which.about");
            assertThat(chat.words()).contains("28 november", "5 december");
            assertThat(chat.contact.bookings()).hasSize(2).noneMatch(Booking::coming);
            assertThat(chat.types("2").tokens()).contains("come:a1/0");
        }
    }

    @Test
    void an_answer_that_names_its_gathering_is_about_that() {
        Chat chat = remindedTwice(Chat.sms()).types("LAAK1 nee").types("ja");
        assertThat(chat.only(Effect.GiveBackSeats.class)).isEqualTo(new Effect.GiveBackSeats(LAAK1, id("a1/0")));
    }

    @Test
    void a_reply_answers_the_message_it_replies_to() {
        Chat chat = remindedTwice(Chat.telegram()).gets(new Input.Replied("nee", List.of("!come:a1/0", "!cant:a1/0")));
        assertThat(chat.only(Effect.GiveBackSeats.class)).isEqualTo(new Effect.GiveBackSeats(LAAK1, id("a1/0")));
        assertThat(chat.contact.booking(id("b1/0"))).isPresent();
        chat = remindedTwice(Chat.telegram()).gets(new Input.Replied("ja", List.of("!come:a1/0")));
        assertThat(chat.contact.booking(id("a1/0")).orElseThrow().coming()).isTrue();
        assertThat(chat.contact.booking(id("b1/0")).orElseThrow().coming()).isFalse();
    }

    @Test
    void a_reminder_waits_for_its_answer_until_it_has_one() {
        Chat chat = reminded(with(Chat.sms(), MINE));
        Situation situation = new Situation(chat.now, chat.medium, null, chat.programme, null);
        assertThat(Chat.CONVERSATION.waits(situation, chat.contact, chat.step)).isTrue();
        chat.types("ja");
        assertThat(Chat.CONVERSATION.waits(situation, chat.contact, chat.step)).isFalse();
    }

    @Test
    void who_only_signed_up_someone_else_gets_no_questions_about_the_evening() {
        Chat chat = with(Chat.telegram(), MOTHERS);
        chat.polls.add(Polls.AFTER);
        assertThat(chat.gets(new Input.Polled(Polls.AFTER.id(), false, 0)).only(Effect.LeaveUnsaid.class).reason())
                .isEqualTo(Unsaid.NO_BOOKING);
    }

    @Test
    void who_waits_is_told_of_a_move_too() {
        Chat chat = with(Chat.telegram(), MINE.at(3)).gets(new Input.Moved(LAAK1));
        assertThat(chat.keys()).contains("moved.waiting");
        assertThat(chat.presses("cant:a1/0").contact.bookings()).isEmpty();
    }

    @Test
    void what_is_called_off_is_told_and_no_longer_a_sign_up() {
        Chat chat = with(Chat.sms(), MINE, MOTHERS);
        chat.programme.removeIf(listing -> listing.code().equals(LAAK1));
        chat.gets(new Input.CalledOff(LAAK1, Gatherings.LAAK1.start(), "Buurthuis Laak"));
        assertThat(chat.words()).contains("gaat niet door", "28 november");
        assertThat(chat.contact.bookings()).isEmpty();
        assertThat(chat.none(Effect.GiveBackSeats.class)).as("the ledger keeps whom we let down").isTrue();
    }

    private static Chat offered(Chat chat) {
        return with(chat, MINE.at(2)).gets(new Input.Offered(LAAK1, id("a1/0"), chat.now.plusHours(4)));
    }

    @Test
    void an_offer_is_taken_by_a_yes_and_the_ledger_decides() {
        Chat chat = offered(Chat.sms());
        assertThat(chat.words()).contains("Er is plaats voor", "14:00");
        chat.types("1");
        assertThat(chat.only(Effect.AcceptOffer.class)).isEqualTo(new Effect.AcceptOffer(LAAK1, id("a1/0")));
        chat.gets(new Input.SeatsDecided(id("a1/0"), LAAK1, Outcome.GRANTED, 0, 0));
        assertThat(chat.keys()).contains("in.done");
        assertThat(chat.contact.booking(id("a1/0")).orElseThrow().waiting()).isFalse();
    }

    @Test
    void a_yes_that_comes_too_late_is_answered_kindly() {
        Chat chat = offered(Chat.telegram()).presses("accept:a1/0")
                .gets(new Input.SeatsDecided(id("a1/0"), LAAK1, Outcome.CLOSED, 0, 0));
        assertThat(chat.keys()).startsWith("offer.over");
        assertThat(chat.contact.bookings()).isEmpty();
        assertThat(chat.tokens()).contains("sign-up:LAAK1");
        assertThat(chat.pressesOld("accept:a1/0").keys()).startsWith("offer.over");
    }

    @Test
    void a_no_lets_the_seats_go_on() {
        assertThat(offered(Chat.sms()).types("nee").only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a1/0"));
        assertThat(offered(Chat.telegram()).presses("decline:a1/0").keys()).startsWith("offer.declined");
    }

    @Test
    void my_sign_ups_shows_the_offer_as_long_as_it_stands() {
        Chat chat = offered(Chat.telegram());
        chat.pressesOld("mine");
        assertThat(chat.tokens()).contains("accept:a1/0", "cancel:a1/0");
        assertThat(chat.later(5).pressesOld("mine").tokens()).doesNotContain("accept:a1/0");
    }

    @Test
    void an_offer_to_who_cannot_hear_it_goes_on_to_the_next() {
        Chat chat = with(Chat.telegram(), MINE.at(2));
        chat.contact = chat.contact.stopped(true);
        chat.gets(new Input.Offered(LAAK1, id("a1/0"), chat.now.plusHours(4)));
        assertThat(chat.only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a1/0"));
        assertThat(chat.only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.STOP);
        Chat blocks = offered(Chat.telegram()).gets(new Input.Blocked());
        assertThat(blocks.only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a1/0"));
    }

    @Test
    void an_offer_that_lapsed_is_told_once() {
        Chat chat = offered(Chat.sms()).later(5).gets(new Input.Lapsed(LAAK1, id("a1/0")));
        assertThat(chat.keys()).contains("offer.lapsed", "cancelled.undo-by-code");
        assertThat(chat.contact.bookings()).isEmpty();
        assertThat(chat.gets(new Input.Lapsed(LAAK1, id("a1/0"))).only(Effect.LeaveUnsaid.class).reason())
                .isEqualTo(Unsaid.OVER);
    }

    @Test
    void seats_given_by_an_organiser_are_told_as_granted() {
        Chat chat = with(Chat.sms(), MINE.at(2))
                .gets(new Input.SeatsDecided(id("a1/0"), LAAK1, Outcome.GRANTED, 0, 0));
        assertThat(chat.keys()).contains("in.done");
    }

    @Test
    void a_step_that_is_not_known_any_more_is_read_as_none() {
        assertThat(new NoticeDialogue.Offer(id("a1/0"), null).before()).isEqualTo(new Home.Menu(null));
    }
}
