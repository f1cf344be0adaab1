package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import org.junit.jupiter.api.Test;

class MySignUpsTest {

    private final Chat ayse = Chat.telegram().inDutch();

    private Chat with(Booking... bookings) {
        for (Booking booking : bookings) {
            ayse.contact = ayse.contact.with(booking);
        }
        return ayse;
    }

    private static Booking booking(String id, Listing of, String name, boolean self) {
        return new Booking(id, of.code(), 2, 1, name, self, null, List.of(), 0, of.end());
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
        assertThat(ayse.words()).contains("Verhalen in Laak, zaterdag", "Berîvan: Verhalen in Laak").doesNotContain("Ayşe:");
    }

    @Test
    void a_sign_up_under_way_waits_meanwhile() {
        with(MINE, MOTHERS).opens("g-LAAK1").pressesOld("other:LAAK1").presses("adults:LAAK1:2");
        assertThat(ayse.pressesOld("mine").presses("booking:a2/0").presses("back").presses("back").step).isInstanceOf(SignUp.Children.class);
        assertThat(ayse.pressesOld("mine").presses("booking:a2/0").presses("cancel:a2/0").presses("menu").presses("continue").step)
                .isInstanceOf(SignUp.Children.class);
    }

    @Test
    void past_ones_are_not_shown() {
        with(MINE).later(5 * 24).pressesOld("mine");
        assertThat(ayse.keys()).containsExactly("mine.none");
    }

    @Test
    void one_is_cancelled_in_one_tap_with_a_way_back() {
        with(MINE).pressesOld("mine").presses("cancel:a1/0");
        assertThat(ayse.only(Effect.GiveBackSeats.class)).isEqualTo(new Effect.GiveBackSeats("LAAK1", "a1/0"));
        assertThat(ayse.contact.bookings()).isEmpty();
        assertThat(ayse.said().milestone()).isTrue();
        assertThat(ayse.presses("sign-up:LAAK1").step).isInstanceOf(SignUp.Adults.class);
    }

    @Test
    void cancelling_twice_gives_back_once() {
        with(MINE).pressesOld("cancel:a1/0").pressesOld("cancel:a1/0");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isTrue();
        assertThat(ayse.keys()).containsExactly("booking.gone");
    }

    @Test
    void the_word_cancels_the_only_one_or_asks_which() {
        with(MINE).types("ik kom niet");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isFalse();
        with(MINE, MOTHERS).types("afzeggen");
        assertThat(ayse.keys()).containsExactly("mine.which");
        ayse.types("2");
        assertThat(ayse.only(Effect.GiveBackSeats.class).booking()).isEqualTo("a2/0");
        assertThat(ayse.words()).contains("Berîvan");
    }

    @Test
    void in_the_middle_of_a_sign_up_the_word_ends_that_and_cancels_nothing() {
        with(MINE).pressesOld("sign-up:LAAK2").types("afzeggen");
        assertThat(ayse.none(Effect.GiveBackSeats.class)).isTrue();
        assertThat(ayse.keys()).startsWith("sign-up.dropped");
    }

    @Test
    void the_numbers_can_change() {
        with(MINE).pressesOld("booking:a1/0").presses("change:a1/0").presses("adults:LAAK1:4").presses("children:LAAK1:0");
        assertThat(ayse.keys()).doesNotContain("consent.sign-up");
        ayse.presses("confirm:LAAK1");
        assertThat(ayse.effects).contains(new Effect.ChangeSeats("LAAK1", "a1/0", 4, 0));
        assertThat(ayse.contact.booking("a1/0").orElseThrow().people()).isEqualTo(4);
        assertThat(ayse.keys()).startsWith("change.done");
    }

    @Test
    void when_there_is_no_room_for_more_nothing_changes() {
        with(MINE).ledger(Outcome.FULL, 0).pressesOld("change:a1/0").presses("adults:LAAK1:6").presses("children:LAAK1:2").presses("confirm:LAAK1");
        assertThat(ayse.contact.booking("a1/0").orElseThrow()).isEqualTo(MINE);
        assertThat(ayse.keys()).contains("full.none");
        assertThat(ayse.tokens()).contains("fewer:LAAK1").doesNotContain("wait:LAAK1");
        assertThat(ayse.presses("drop:LAAK1").keys()).startsWith("change.dropped");
    }

    @Test
    void fewer_is_never_too_many() {
        with(booking("f1/0", Gatherings.FULL1, null, true)).pressesOld("change:f1/0").presses("adults:FULL1:1").presses("children:FULL1:0");
        assertThat(ayse.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void a_change_that_is_not_wanted_after_all_leads_back() {
        with(MINE).pressesOld("change:a1/0").presses("back");
        assertThat(ayse.step).isEqualTo(new MySignUps.One("a1/0"));
    }

    @Test
    void by_sms_a_change_asks_for_children_only_where_there_were_some() {
        Chat dirk = Chat.sms().inDutch();
        dirk.contact = dirk.contact.with(MINE);
        dirk.pressesOld("change:a1/0").types("4");
        assertThat(dirk.step).isInstanceOf(SignUp.Children.class);
        dirk.types("1").types("ja");
        assertThat(dirk.effects).contains(new Effect.ChangeSeats("LAAK1", "a1/0", 3, 1));
    }

    @Test
    void the_calendar_file_can_be_had_again() {
        with(MINE).pressesOld("booking:a1/0").presses("calendar:a1/0");
        assertThat(ayse.said().calendar()).isEqualTo("LAAK1");
    }

    @Test
    void who_waits_sees_the_number_and_can_step_out() {
        with(MINE.at(3)).pressesOld("mine");
        assertThat(ayse.words()).contains("wachtlijst", "3");
        assertThat(ayse.tokens()).contains("cancel:a1/0").doesNotContain("change:a1/0");
    }
}
