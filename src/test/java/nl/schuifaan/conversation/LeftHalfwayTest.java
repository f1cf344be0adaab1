package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sign-up that was left halfway. */
class LeftHalfwayTest {

    private final Chat samira = Chat.telegram().inDutch();

    private Chat atTheName() {
        return samira.pressesOld("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:2")
                .presses("children:LAAK1:0");
    }

    @Test
    void after_more_than_an_hour_it_is_picked_up_gently() {
        atTheName().later(2).types("Hoi");
        assertThat(samira.keys()).containsExactly("left.ask");
        assertThat(samira.words()).contains("Verhalen in Laak");
        assertThat(samira.types("ja").step).isInstanceOf(SignUp.Name.class);
        assertThat(samira.step.draft().adults()).isEqualTo(2);
    }

    @Test
    void it_can_begin_again_or_be_left() {
        atTheName().later(2).types("Hoi").presses("again:LAAK1");
        assertThat(samira.step).isInstanceOf(SignUp.ForWhom.class);
        atTheName().later(2).types("Hoi").types("nee");
        assertThat(samira.keys()).startsWith("sign-up.dropped");
    }

    @Test
    void an_answer_to_the_question_is_still_an_answer() {
        samira.pressesOld("sign-up:LAAK1").presses("whom:LAAK1:me").later(3).types("2");
        assertThat(samira.step).isInstanceOf(SignUp.Children.class);
        samira.later(3).presses("children:LAAK1:0");
        assertThat(samira.step).isInstanceOf(SignUp.Name.class);
    }

    @Test
    void within_the_hour_a_name_is_a_name() {
        atTheName().later(1).types("Samira");
        assertThat(samira.step).isInstanceOf(SignUp.Check.class);
    }

    @Test
    void after_a_day_it_is_forgotten() {
        atTheName().later(25).types("Samira");
        assertThat(samira.step.draft()).isNull();
        assertThat(samira.keys()).startsWith("sorry");
        assertThat(samira.tokens()).contains("programme:0");
    }

    @Test
    void an_old_button_of_it_then_leads_to_the_gathering() {
        atTheName().later(25).pressesOld("adults:LAAK1:3");
        assertThat(samira.keys()).startsWith("outdated");
        assertThat(samira.step).isEqualTo(new WhatsOn.Page(LAAK1));
    }

    @Test
    void what_misses_twice_is_not_taken_for_going_on() {
        atTheName().later(2).types("Hoi").types("hmm").types("hmm").types("hmm");
        assertThat(samira.effects).anyMatch(Effect.CallHuman.class::isInstance);
    }
}
