package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutTest {

    private final Chat dirk = Chat.telegram().inDutch();
    private static final Booking MINE = new Booking(id("a1/0"), LAAK1, 2, 0, Booking.Who.oneself(null),
            Gatherings.LAAK1.end());
    private static final Booking SECOND = new Booking(id("a2/0"), LAAK2, 2, 0, Booking.Who.oneself(null),
            Gatherings.LAAK1.end().plusDays(7));

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop!", "durdur", "/stop", "geen berichten meer"})
    void stop_is_confirmed_once_in_the_middle_of_anything(String word) {
        dirk.pressesOld("sign-up:LAAK1").presses("whom:LAAK1:me").types(word);
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
    void after_it_the_way_back_is_said_once_and_then_nothing() {
        for (String typed : List.of("hallo", "menu", "1", "wat is dit")) {
            Chat chat = Chat.telegram().inDutch().types("stop").types(typed);
            assertThat(chat.keys()).as(typed).containsExactly("stopped.way-back");
            assertThat(chat.tokens()).containsExactly("start");
            assertThat(chat.contact.stopped()).isTrue();
        }
        assertThat(dirk.types("stop").pressesOld("programme:0").keys()).containsExactly("stopped.way-back");
        assertThat(dirk.types("hallo").types("menu").types("hulp").types("1").pressesOld("programme:0")
                .pressesOld("sign-up:LAAK1")
                .sends(Input.Kind.VOICE).isQuiet()).isTrue();
        assertThat(dirk.gets(new Input.Unblocked()).isQuiet()).isTrue();
        assertThat(dirk.types("start").types("stop").types("hallo").keys()).containsExactly("stopped.way-back");
    }

    @Test
    void a_posters_code_after_it_is_a_wish_to_hear_from_us() {
        assertThat(dirk.types("stop").types("laak 1").step).isEqualTo(new WhatsOn.Page(LAAK1));
        assertThat(dirk.contact.stopped()).isFalse();
        assertThat(Chat.sms().inDutch().types("stop").types("LAAK1").said()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "destpêk", "destpek", "دەستپێکردن", "başla", "ابدأ من جديد"})
    void start_is_heard_in_each_language(String word) {
        assertThat(dirk.types("stop").types(word).contact.stopped()).isFalse();
    }

    @Test
    void notices_stay_silent_after_the_way_back_was_said() {
        dirk.contact = dirk.contact.with(MINE);
        dirk.types("stop").types("hallo").gets(new Input.Reminded(LAAK1));
        assertThat(dirk.only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uitschrijven", "schrijf me uit", "quit", "yeter"})
    void a_doubtful_wish_is_asked(String typed) {
        for (Chat chat : List.of(Chat.telegram().inDutch(), Chat.sms().inDutch())) {
            chat.pressesOld("sign-up:LAAK1");
            Step asked = chat.step;
            assertThat(chat.types(typed).keys()).containsExactly("stop.sure");
            assertThat(chat.contact.stopped()).isFalse();
            assertThat(chat.types("nee").step).isEqualTo(asked);
            assertThat(chat.types(typed).types("ja").contact.stopped()).isTrue();
            assertThat(chat.keys()).startsWith("stopped.done");
        }
    }

    @Test
    void a_destructive_answer_is_never_the_first() {
        assertThat(Chat.sms().inDutch().types("uitschrijven").types("1").contact.stopped()).isFalse();
    }

    @Test
    void stop_with_a_code_asks_whether_it_is_about_that_gathering() {
        Chat chat = Chat.sms().inDutch();
        chat.contact = chat.contact.with(MINE);
        chat.types("STOP LAAK1");
        assertThat(chat.keys()).containsExactly("mine.line", "stop.sure");
        assertThat(chat.tokens()).containsExactly("answer:stop:no", "answer:stop:yes", "cancel:a1/0");
        assertThat(chat.contact.booking(id("a1/0"))).isPresent();
        assertThat(chat.types("1").contact.booking(id("a1/0"))).as("1 cancels nothing").isPresent();
    }

    @Test
    void a_robot_is_not_asked_for_ever() {
        int turns = 0;
        do {
            dirk.types("uitschrijven");
            turns++;
        } while (dirk.said() != null && turns < 20);
        assertThat(turns).isLessThan(8);
    }

    @Test
    void stop_under_a_photo_is_stop() {
        dirk.gets(new Input.Captioned(Input.Kind.PICTURE, "STOP"));
        assertThat(dirk.contact.stopped()).isTrue();
        assertThat(dirk.keys()).startsWith("stopped.done");
    }

    @Test
    void an_answer_about_seats_is_noted_and_not_told() {
        dirk.contact = dirk.contact.asking(Draft.of(LAAK1).withPeople(2, 0));
        dirk.types("stop").gets(new Input.SeatsDecided(id("t9/0"), LAAK1, Outcome.GRANTED, 0, 5));
        assertThat(dirk.isQuiet()).isTrue();
        assertThat(dirk.contact.bookings()).hasSize(1);
    }

    @Test
    void cancelling_still_works_and_is_confirmed() {
        dirk.contact = dirk.contact.with(MINE);
        dirk.types("stop").types("afzeggen");
        assertThat(dirk.tokens()).containsExactly("stay-in:a1/0", "cancel-sure:a1/0", "start");
        dirk.types("2");
        assertThat(dirk.only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a1/0"));
        assertThat(dirk.keys()).startsWith("cancelled.done");
        assertThat(dirk.tokens()).as("nothing is offered that would be met with silence").containsExactly("start");
        assertThat(dirk.contact.stopped()).isTrue();
        assertThat(dirk.types("hallo").types("hallo").isQuiet()).isTrue();
    }

    @Test
    void with_several_it_asks_which_and_takes_the_number() {
        dirk.contact = dirk.contact.with(MINE).with(SECOND);
        dirk.types("stop").types("afzeggen");
        assertThat(dirk.keys()).containsExactly("mine.which");
        assertThat(dirk.types("2").types("ja").only(Effect.GiveBackSeats.class).booking()).isEqualTo(id("a2/0"));
        assertThat(dirk.contact.stopped()).isTrue();
    }

    @Test
    void start_brings_one_back_and_so_does_opening_a_link() {
        assertThat(dirk.types("stop").types("START").keys()).startsWith("stopped.welcome-back");
        assertThat(dirk.contact.stopped()).isFalse();
        assertThat(dirk.types("stop").presses("start").contact.stopped()).isFalse();
        assertThat(dirk.types("stop").opens("g-LAAK1").step).isEqualTo(new WhatsOn.Page(LAAK1));
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
