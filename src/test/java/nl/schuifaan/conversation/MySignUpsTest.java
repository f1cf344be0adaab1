package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySignUpsTest {

    private final Chat ayse = Chat.telegram().inDutch();

    private Chat with(Booking... bookings) {
        for (Booking booking : bookings) {
            ayse.contact = ayse.contact.with(booking);
        }
        return ayse;
    }

    private static Booking booking(String id, Listing of, String name, boolean self) {
        return new Booking(id(id), of.code(), 2, 1, new Booking.Who(name, self, null), of.end());
    }

    private static final Booking MINE = booking("a1/0", Gatherings.LAAK1, "Ayşe", true);
    private static final Booking MOTHERS = booking("a2/0", Gatherings.LAAK1, "Berîvan", false);

    @Test
    void nothing_yet_leads_to_what_is_on() {
        ayse.pressesOld("mine");
        assertThat(ayse.keys()).containsExactly("mine.none");
        assertThat(ayse.tokens()).contains("programme:0");
    }

    @Test
    void the_list_tells_whose_evening_it_is() {
        with(MINE, MOTHERS).pressesOld("mine");
        assertThat(ayse.words()).contains("Verhalen in Laak, zaterdag", "Berîvan: Verhalen in Laak")
                .doesNotContain("Ayşe:");
    }

    @Test
    void a_sign_up_under_way_waits_meanwhile() {
        with(MINE, MOTHERS).opens("g-LAAK1").pressesOld("other:LAAK1").presses("adults:LAAK1:2");
        assertThat(ayse.pressesOld("mine").presses("booking:a2/0").presses("back").presses("back").step)
                .isInstanceOf(SignUp.Children.class);
        assertThat(ayse.pressesOld("mine").presses("booking:a2/0").presses("cancel:a2/0").presses("cancel-sure:a2/0")
                .presses("menu").presses("continue").step)
                .isInstanceOf(SignUp.Children.class);
    }

    @Test
    void past_ones_are_not_shown() {
        with(MINE).later(5 * 24).pressesOld("mine");
        assertThat(ayse.keys()).containsExactly("mine.none");
    }

    @Test
    void one_is_cancelled_after_a_yes_with_a_way_back() {
        with(MINE).pressesOld("mine").presses("cancel:a1/0");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isTrue();
        assertThat(ayse.words()).contains("Weet u het zeker? Dan zeggen wij 3 plaatsen af: Verhalen in Laak");
        ayse.presses("cancel-sure:a1/0");
        assertThat(ayse.only(Effect.GiveBackSeats.class)).isEqualTo(new Effect.GiveBackSeats(LAAK1, id("a1/0")));
        assertThat(ayse.contact.bookings()).isEmpty();
        assertThat(ayse.said().milestone()).isTrue();
        assertThat(ayse.tokens()).contains("restore:LAAK1");
    }

    @Test
    void what_was_cancelled_is_had_back_with_one_press_while_there_are_seats() {
        ayse.contact = ayse.contact.agreed(new Consent(Consent.Purpose.SIGN_UP, ayse.now, Situation.Medium.BUTTONS,
                Language.DUTCH, "x"));
        with(MINE).pressesOld("cancel:a1/0").presses("cancel-sure:a1/0").presses("restore:LAAK1");
        assertThat(ayse.effects).contains(new Effect.TakeSeats(LAAK1, 2, 1));
        assertThat(ayse.contact.bookings()).singleElement().satisfies(booking -> {
            assertThat(booking.name()).isEqualTo("Ayşe");
            assertThat(booking.people()).isEqualTo(3);
        });
        with(MOTHERS.at(0)).pressesOld("cancel:a2/0").presses("cancel-sure:a2/0");
        ayse.programme.set(0, Gatherings.listing("LAAK1", "Verhalen in Laak", 4, Listing.Audience.EVERYONE, 0, 2));
        ayse.pressesOld("cancel:t3/0").types("ja");
        assertThat(ayse.tokens()).as("the seat went to those that wait").contains("sign-up:LAAK1")
                .doesNotContain("restore:LAAK1");
    }

    @Test
    void what_was_cancelled_is_let_go_of_after_a_day() {
        with(MINE).pressesOld("cancel:a1/0").presses("cancel-sure:a1/0").later(25).pressesOld("restore:LAAK1");
        assertThat(ayse.none(Effect.TakeSeats.class)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"afzeggen", "ik ben ziek", "ik kom niet", "verhinderd", "mijn kind is ziek"})
    void nothing_is_cancelled_by_one_word(String word) {
        for (Chat chat : List.of(Chat.telegram().inDutch(), Chat.sms().inDutch())) {
            chat.contact = chat.contact.with(MINE);
            for (Step step : List.of(new Home.Menu(null), new Handoff.Wanted(null), new Personal.Forgetting(null),
                    new WhatsOn.Page(LAAK2),
                    new NoticeDialogue.Reminder(LAAK1, false, new Home.Menu(null)), new MySignUps.One(id("a1/0")))) {
                chat.step = step;
                chat.later(1).types(word);
                assertThat(chat.none(Effect.GiveBackSeats.class)).isTrue();
                assertThat(chat.keys()).containsExactly("cancel.sure");
                assertThat(chat.tokens()).first()
                        .isEqualTo(step instanceof NoticeDialogue.Reminder ? "come:a1/0" : "stay-in:a1/0");
                assertThat(chat.types(word).none(Effect.GiveBackSeats.class)).as("the same message twice").isTrue();
            }
            assertThat(chat.types("ja").only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a1/0"));
        }
    }

    @Test
    void a_no_keeps_the_seats() {
        with(MINE).types("afzeggen").types("nee");
        assertThat(ayse.contact.bookings()).containsExactly(MINE);
        assertThat(ayse.types("afzeggen").types("1").contact.bookings()).containsExactly(MINE);
        assertThat(ayse.types("afzeggen").types("2").contact.bookings()).isEmpty();
    }

    @Test
    void by_sms_the_code_and_then_a_one_cancels_nothing() {
        Chat dirk = Chat.sms().inDutch();
        dirk.contact = dirk.contact.with(MINE);
        dirk.types("LAAK1").types("1");
        assertThat(dirk.contact.bookings()).containsExactly(MINE);
        assertThat(dirk.keys()).doesNotContain("cancel.sure");
    }

    @Test
    void cancelling_twice_gives_back_once() {
        with(MINE).pressesOld("cancel:a1/0").presses("cancel-sure:a1/0").later(1).pressesOld("cancel-sure:a1/0");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isTrue();
        assertThat(ayse.keys()).containsExactly("booking.gone");
    }

    @Test
    void the_word_asks_about_the_only_one_or_asks_which() {
        with(MINE).types("ik kom niet").types("ja");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isFalse();
        with(MINE, MOTHERS).types("afzeggen");
        assertThat(ayse.keys()).containsExactly("mine.which");
        ayse.types("2").types("ja, afzeggen");
        assertThat(ayse.only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a2/0"));
        assertThat(ayse.words()).contains("Berîvan");
    }

    @Test
    void in_the_middle_of_a_sign_up_the_word_ends_that_and_cancels_nothing() {
        with(MINE).pressesOld("sign-up:LAAK2").presses("whom:LAAK2:me").types("afzeggen");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isTrue();
        assertThat(ayse.keys()).startsWith("sign-up.dropped");
    }

    @Test
    void the_numbers_can_change() {
        with(MINE).pressesOld("booking:a1/0").presses("change:a1/0").presses("adults:LAAK1:4")
                .presses("children:LAAK1:0");
        assertThat(ayse.keys()).doesNotContain("consent.sign-up");
        ayse.presses("confirm:LAAK1");
        assertThat(ayse.effects).contains(new Effect.ChangeSeats(LAAK1, id("a1/0"), 4, 0));
        assertThat(ayse.contact.booking(id("a1/0")).orElseThrow().people()).isEqualTo(4);
        assertThat(ayse.keys()).startsWith("change.done");
    }

    @Test
    void when_there_is_no_room_for_more_nothing_changes() {
        with(MINE).ledger(Outcome.FULL, 0).pressesOld("change:a1/0").presses("adults:LAAK1:6")
                .presses("children:LAAK1:2").presses("confirm:LAAK1");
        assertThat(ayse.contact.booking(id("a1/0")).orElseThrow()).isEqualTo(MINE);
        assertThat(ayse.keys()).contains("full.none");
        assertThat(ayse.tokens()).contains("fewer:LAAK1").doesNotContain("wait:LAAK1");
        assertThat(ayse.presses("drop:LAAK1").keys()).startsWith("change.dropped");
    }

    @Test
    void fewer_is_never_too_many() {
        with(booking("f1/0", Gatherings.FULL1, null, true)).pressesOld("change:f1/0").presses("adults:FULL1:1")
                .presses("children:FULL1:0");
        assertThat(ayse.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void a_change_that_is_not_wanted_after_all_leads_back() {
        with(MINE).pressesOld("change:a1/0").presses("back");
        assertThat(ayse.step).isEqualTo(new MySignUps.One(id("a1/0")));
    }

    @Test
    void by_sms_a_change_asks_for_children_only_where_there_were_some() {
        Chat dirk = Chat.sms().inDutch();
        dirk.contact = dirk.contact.with(MINE);
        dirk.pressesOld("change:a1/0").types("4");
        assertThat(dirk.step).isInstanceOf(SignUp.Children.class);
        dirk.types("1").types("ja");
        assertThat(dirk.effects).contains(new Effect.ChangeSeats(LAAK1, id("a1/0"), 3, 1));
    }

    @Test
    void the_calendar_file_can_be_had_again() {
        with(MINE).pressesOld("booking:a1/0").presses("calendar:a1/0");
        assertThat(ayse.said().calendar()).isEqualTo(LAAK1);
    }

    @Test
    void who_waits_sees_the_number_and_can_step_out() {
        with(MINE.at(3)).pressesOld("mine");
        assertThat(ayse.words()).contains("wachtlijst", "3");
        assertThat(ayse.tokens()).contains("cancel:a1/0");
    }

    @Test
    void while_one_waits_the_numbers_can_change_also_to_more_than_are_free() {
        ayse.ledger(Outcome.WAITING, 0);
        ayse.programme.set(0, Gatherings.listing("LAAK1", "Verhalen in Laak", 4, Listing.Audience.EVERYONE, 2, 3));
        with(MINE.at(3)).pressesOld("mine");
        assertThat(ayse.words()).contains("Ander aantal mensen");
        ayse.presses("change:a1/0").presses("adults:LAAK1:6").presses("children:LAAK1:2").presses("confirm:LAAK1");
        assertThat(ayse.keys()).startsWith("change.done").contains("mine.waiting");
        assertThat(ayse.contact.bookings().getFirst().people()).isEqualTo(8);
    }

    @Test
    void shows_the_code_for_the_door_on_the_day_itself_and_not_by_sms() {
        Chat karim = Chat.telegram().inDutch().toTheSummary().presses("confirm:LAAK1").pressesOld("mine");
        assertThat(karim.tokens()).noneMatch(token -> token.startsWith("pass:"));
        karim.now = Gatherings.LAAK1.start().minusHours(2);
        karim.pressesOld("mine");
        String pass = karim.tokens().stream().filter(token -> token.startsWith("pass:")).findFirst().orElseThrow();
        Effect.ShowPass shown = karim.presses(pass).only(Effect.ShowPass.class);
        assertThat(shown.gathering()).isEqualTo(LAAK1);
        assertThat(pass).isEqualTo("pass:" + shown.booking());
        karim.now = Gatherings.LAAK1.start().minusDays(2);
        assertThat(karim.pressesOld(pass).none(Effect.ShowPass.class)).isTrue();

        Chat dirk = Chat.sms();
        dirk.contact = karim.contact;
        dirk.now = Gatherings.LAAK1.start().minusHours(2);
        assertThat(dirk.pressesOld("mine").tokens()).noneMatch(token -> token.startsWith("pass:"));
    }
}
