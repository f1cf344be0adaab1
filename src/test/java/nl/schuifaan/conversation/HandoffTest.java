package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HandoffTest {

    private final Chat berivan = Chat.telegram().inDutch();

    @Test
    void a_question_is_kept_for_a_person_and_it_says_when_an_answer_comes() {
        berivan.types("menu").presses("human").types("Is LAAK1 ook voor kinderen?");
        assertThat(berivan.only(Effect.CallHuman.class))
                .isEqualTo(new Effect.CallHuman("Is LAAK1 ook voor kinderen?", null));
        assertThat(berivan.keys()).containsExactly("human.called", "human.when");
        assertThat(berivan.said().milestone()).isTrue();
    }

    @Test
    void a_voice_note_or_a_picture_goes_to_a_person() {
        berivan.sends(Input.Kind.VOICE);
        assertThat(berivan.only(Effect.CallHuman.class)).isEqualTo(new Effect.CallHuman(null, Input.Kind.VOICE));
        assertThat(berivan.keys()).contains("human.when");
    }

    @Test
    void a_long_question_is_cut_between_letters() {
        berivan.types("mens").types("😀".repeat(3000));
        String kept = berivan.only(Effect.CallHuman.class).question();
        assertThat(kept.length()).isLessThanOrEqualTo(1000);
        assertThat(Character.isHighSurrogate(kept.charAt(kept.length() - 1))).isFalse();
    }

    @Test
    void what_is_asked_of_a_person_goes_to_a_person_though_we_have_a_text_about_it() {
        berivan.types("mens").types("meer informatie");
        assertThat(berivan.only(Effect.CallHuman.class).question()).isEqualTo("meer informatie");
    }

    @Test
    void not_understood_says_so_and_shows_what_can_be_chosen() {
        berivan.types("menu").types("blablabla");
        assertThat(berivan.keys()).containsExactly("sorry", "menu.ask");
        assertThat(berivan.tokens()).contains("programme:0");
    }

    @Test
    void the_third_time_a_person_is_called_and_then_it_is_quiet() {
        berivan.types("xyzzy").types("xyzzy").types("xyzzy");
        assertThat(berivan.only(Effect.CallHuman.class).question()).isEqualTo("xyzzy");
        assertThat(berivan.keys()).startsWith("sorry.human");
        assertThat(berivan.said().milestone()).isTrue();
        assertThat(berivan.types("xyzzy").said()).isNull();
        assertThat(berivan.sends(Input.Kind.PICTURE).said()).isNull();
    }

    @Test
    void what_is_typed_after_that_goes_to_the_inbox_and_the_way_back_is_said_once_a_day() {
        for (Chat chat : List.of(Chat.telegram().inDutch(), Chat.sms().inDutch())) {
            chat.types("xyzzy").types("xyzzy").types("xyzzy").later(1).types("Ik zoek mijn buurvrouw");
            assertThat(chat.effects).containsExactly(new Effect.CallHuman("Ik zoek mijn buurvrouw", null));
            chat.later(24).types("Nog steeds");
            assertThat(chat.only(Effect.CallHuman.class).question()).isEqualTo("Nog steeds");
            assertThat(chat.keys()).containsExactly("human.passed");
            assertThat(chat.later(1).types("En nu?").said()).isNull();
            assertThat(chat.types("menu").keys()).contains("menu.ask");
            assertThat(chat.step).isEqualTo(new Home.Menu(null));
        }
    }

    @Test
    void a_caption_under_a_photo_reaches_a_person() {
        berivan.gets(new Input.Captioned(Input.Kind.PICTURE, "Mag mijn moeder met rolstoel mee?"));
        assertThat(berivan.only(Effect.CallHuman.class))
                .isEqualTo(new Effect.CallHuman("Mag mijn moeder met rolstoel mee?", Input.Kind.PICTURE));
        assertThat(berivan.keys()).containsExactly("human.called", "human.when");
    }

    @Test
    void an_album_is_answered_once_and_all_of_it_is_kept() {
        int said = 0;
        for (int i = 0; i < 4; i++) {
            berivan.sends(Input.Kind.PICTURE);
            assertThat(berivan.only(Effect.CallHuman.class).sent()).isEqualTo(Input.Kind.PICTURE);
            said += berivan.said() == null ? 0 : 1;
        }
        assertThat(said).isOne();
        assertThat(berivan.contact.misses()).as("an attachment is no miss").isZero();
    }

    @Test
    void a_question_in_three_messages_is_kept_whole_in_order_and_answered_once() {
        berivan.types("mens").types("Goedemorgen, ik heb een dochter");
        assertThat(berivan.keys()).startsWith("human.called");
        for (String more : List.of("Zij is 6 en wil graag mee naar het verhaal", "Mag dat zonder mij?")) {
            assertThat(berivan.types(more).effects).containsExactly(new Effect.CallHuman(more, null));
        }
        assertThat(berivan.types("menu").keys()).containsExactly("menu.ask");
    }

    @Test
    void a_day_later_the_chat_answers_again() {
        berivan.types("mens").types("Mag mijn hond mee?").later(25).types("blablabla");
        assertThat(berivan.keys()).startsWith("sorry");
    }

    @Test
    void an_answer_in_a_poll_does_not_go_to_the_inbox_with_its_picture() {
        berivan.polls.add(Polls.AFTER);
        berivan.step = new PollDialogue.Asking(Polls.AFTER.id(), 0, null);
        berivan.gets(new Input.Captioned(Input.Kind.PICTURE, "dat zeg ik liever niet hardop"));
        assertThat(berivan.effects).noneMatch(effect -> effect instanceof Effect.CallHuman(String question, var _)
                && question != null);
    }

    @Test
    void a_word_a_number_or_a_button_ends_the_quiet() {
        berivan.types("xyzzy").types("xyzzy").types("xyzzy").types("menu");
        assertThat(berivan.keys()).containsExactly("menu.ask");
        assertThat(berivan.types("xyzzy").isQuiet()).isFalse();
        berivan.types("xyzzy").types("xyzzy").types("1");
        assertThat(berivan.step).isInstanceOf(WhatsOn.Programme.class);
        berivan.types("xyzzy").types("xyzzy").types("xyzzy").pressesOld("help");
        assertThat(berivan.step).isInstanceOf(Home.Help.class);
    }

    @Test
    void something_understood_in_between_counts_afresh() {
        berivan.types("xyzzy").types("xyzzy").types("menu").types("xyzzy").types("xyzzy");
        assertThat(berivan.none(Effect.CallHuman.class)).isTrue();
    }

    @Test
    void two_robots_fall_silent() {
        for (Chat robot : new Chat[] {Chat.telegram(), Chat.sms()}) {
            String echo = "Dit is een automatisch antwoord.";
            int turns = 0;
            do {
                robot.types(echo);
                turns++;
            } while (robot.said() != null && turns < 20);
            assertThat(turns).isLessThan(8);
        }
    }

    @Test
    void codes_that_do_not_exist_cannot_be_sent_for_ever_either() {
        int turns = 0;
        do {
            berivan.types("ABC123");
            turns++;
        } while (berivan.said() != null && turns < 20);
        assertThat(turns).isLessThan(6);
    }

    @Test
    void a_greeting_and_thanks_are_returned() {
        berivan.types("Hallo");
        assertThat(berivan.keys()).containsExactly("hello", "menu.ask");
        berivan.types("menu").types("Dank u wel!");
        assertThat(berivan.keys()).containsExactly("thanks", "menu.ask");
        berivan.pressesOld("sign-up:LAAK1").presses("whom:LAAK1:me").types("hoi");
        assertThat(berivan.keys()).containsExactly("hello", "sign-up.adults");
    }

    @Test
    void but_not_for_ever() {
        assertThat(berivan.types("dank u").types("dank u").types("dank u").isQuiet()).isTrue();
        assertThat(berivan.types("xyzzy").only(Effect.CallHuman.class).question()).isEqualTo("xyzzy");
    }
}
