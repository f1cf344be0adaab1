package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutTest {

    private final Chat dirk = Chat.telegram().inDutch();
    private static final Booking MINE = new Booking("a1/0", "LAAK1", 2, 0, null, true, null, List.of(), 0, Gatherings.LAAK1.end());
    private static final Booking SECOND = new Booking("a2/0", "LAAK2", 2, 0, null, true, null, List.of(), 0, Gatherings.LAAK1.end());

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop!", "durdur", "/stop", "geen berichten meer"})
    void stop_is_confirmed_once_in_the_middle_of_anything(String word) {
        dirk.pressesOld("sign-up:LAAK1").types(word);
        assertThat(dirk.contact.stopped()).isTrue();
        assertThat(dirk.said().milestone()).isTrue();
        assertThat(dirk.keys()).containsExactly("stopped.done", "stopped.start");
        assertThat(dirk.types(word).isQuiet()).isTrue();
    }

    @Test
    void sign_ups_stay_and_it_says_how_to_cancel_them() {
        dirk.contact = dirk.contact.with(MINE);
        dirk.types("stop");
        assertThat(dirk.keys()).containsExactly("stopped.done", "stopped.still", "stopped.cancel", "stopped.start");
        assertThat(dirk.contact.bookings()).hasSize(1);
    }

    @Test
    void nothing_is_said_after_it() {
        dirk.types("stop");
        assertThat(dirk.types("hallo").types("menu").types("hulp").types("1").pressesOld("programme:0").pressesOld("sign-up:LAAK1")
                .sends(Input.Kind.VOICE).isQuiet()).isTrue();
        assertThat(dirk.gets(new Input.Unblocked()).isQuiet()).isTrue();
    }

    @Test
    void an_answer_about_seats_is_noted_and_not_told() {
        dirk.contact = dirk.contact.asking(Draft.of("LAAK1").withPeople(2, 0));
        dirk.types("stop").gets(new Input.SeatsDecided("t9/0", "LAAK1", Outcome.GRANTED, 0, 5));
        assertThat(dirk.isQuiet()).isTrue();
        assertThat(dirk.contact.bookings()).hasSize(1);
    }

    @Test
    void cancelling_still_works_and_is_confirmed() {
        dirk.contact = dirk.contact.with(MINE);
        dirk.types("stop").types("afzeggen");
        assertThat(dirk.only(Effect.GiveBackSeats.class).booking()).isEqualTo("a1/0");
        assertThat(dirk.keys()).startsWith("cancelled.done");
        assertThat(dirk.tokens()).as("nothing is offered that would be met with silence").containsExactly("start");
        assertThat(dirk.contact.stopped()).isTrue();
        assertThat(dirk.types("hallo").isQuiet()).isTrue();
    }

    @Test
    void with_several_it_asks_which_and_takes_the_number() {
        dirk.contact = dirk.contact.with(MINE).with(SECOND);
        dirk.types("stop").types("afzeggen");
        assertThat(dirk.keys()).containsExactly("mine.which");
        assertThat(dirk.types("2").only(Effect.GiveBackSeats.class).booking()).isEqualTo("a2/0");
        assertThat(dirk.contact.stopped()).isTrue();
    }

    @Test
    void start_brings_one_back_and_so_does_opening_a_link() {
        assertThat(dirk.types("stop").types("START").keys()).startsWith("stopped.welcome-back");
        assertThat(dirk.contact.stopped()).isFalse();
        assertThat(dirk.types("stop").presses("start").contact.stopped()).isFalse();
        assertThat(dirk.types("stop").opens("g-LAAK1").step).isEqualTo(new WhatsOn.Page("LAAK1"));
        assertThat(dirk.types("stop").types("/start g-LAAK1").contact.stopped()).isFalse();
    }

    @Test
    void what_the_operator_answered_is_not_answered_again() {
        assertThat(dirk.gets(new Input.OptedOut()).isQuiet()).isTrue();
        assertThat(dirk.contact.stopped()).isTrue();
        assertThat(dirk.gets(new Input.OptedIn()).isQuiet()).isTrue();
        assertThat(dirk.contact.stopped()).isFalse();
        assertThat(dirk.types("menu").isQuiet()).isFalse();
    }

    @Test
    void it_survives_being_forgotten() {
        dirk.types("stop").types("vergeet mij");
        assertThat(dirk.keys()).containsExactly("forget.covers", "forget.ask");
        dirk.types("ja");
        assertThat(dirk.effects).contains(new Effect.Forget());
        assertThat(dirk.contact).isEqualTo(Contact.UNKNOWN.stopped(true));
    }

    @Test
    void blocked_is_remembered_until_the_person_is_back() {
        assertThat(dirk.gets(new Input.Blocked()).isQuiet()).isTrue();
        assertThat(dirk.contact.unreachable()).isTrue();
        assertThat(dirk.gets(new Input.Unblocked()).contact.unreachable()).isFalse();
        dirk.gets(new Input.Blocked()).types("menu");
        assertThat(dirk.contact.unreachable()).isFalse();
    }
}
