package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandoffTest {

    private final Chat berivan = Chat.telegram().inDutch();

    @Test
    void a_question_is_kept_for_a_person_and_it_says_when_an_answer_comes() {
        berivan.types("menu").presses("human").types("Is LAAK1 ook voor kinderen?");
        assertThat(berivan.only(Effect.CallHuman.class)).isEqualTo(new Effect.CallHuman("Is LAAK1 ook voor kinderen?", null));
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
        assertThat(berivan.types("xyzzy").isQuiet()).isTrue();
        assertThat(berivan.sends(Input.Kind.PICTURE).isQuiet()).isTrue();
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
            } while (!robot.isQuiet() && turns < 20);
            assertThat(turns).isLessThan(8);
        }
    }

    @Test
    void codes_that_do_not_exist_cannot_be_sent_for_ever_either() {
        int turns = 0;
        do {
            berivan.types("ABC123");
            turns++;
        } while (!berivan.isQuiet() && turns < 20);
        assertThat(turns).isLessThan(6);
    }

    @Test
    void a_greeting_and_thanks_are_returned() {
        berivan.types("Hallo");
        assertThat(berivan.keys()).containsExactly("hello", "menu.ask");
        berivan.types("menu").types("Dank u wel!");
        assertThat(berivan.keys()).containsExactly("thanks", "menu.ask");
        berivan.pressesOld("sign-up:LAAK1").types("hoi");
        assertThat(berivan.keys()).containsExactly("hello", "sign-up.adults");
    }

    @Test
    void but_not_for_ever() {
        assertThat(berivan.types("dank u").types("dank u").types("dank u").isQuiet()).isTrue();
        assertThat(berivan.types("xyzzy").only(Effect.CallHuman.class).question()).isEqualTo("xyzzy");
    }
}
