package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

class FirstContactTest {

    private final Chat karim = Chat.telegram();

    @Test
    void a_stranger_is_greeted_in_every_language_with_a_button_for_each() {
        karim.opens("");
        assertThat(karim.said().text()).extracting(phrase -> phrase.language())
                .containsExactlyElementsOf(Chat.PHRASEBOOK.languages());
        assertThat(karim.keys()).containsOnly("greeting");
        assertThat(karim.tokens()).contains("language:nl", "language:ar", "language:ckb");
        assertThat(karim.words()).contains("Türkçe", "العربية");
    }

    @Test
    void a_button_chooses_the_language_and_leads_to_the_menu() {
        karim.opens("").presses("language:ar");
        assertThat(karim.contact.language()).isEqualTo(new Language("ar"));
        assertThat(karim.keys()).containsExactly("welcome", "menu.ask");
    }

    @Test
    void a_number_chooses_it_too_but_not_before_it_has_been_seen() {
        karim.types("2");
        assertThat(karim.contact.language()).isNull();
        assertThat(karim.keys()).containsOnly("greeting");
        String second = karim.tokens().get(1);
        karim.types("2");
        assertThat("language:" + karim.contact.language()).isEqualTo(second);
    }

    @Test
    void so_does_the_name_of_the_language_or_its_code() {
        assertThat(Chat.telegram().opens("").types("turkce").contact.language()).isEqualTo(new Language("tr"));
        assertThat(Chat.telegram().opens("").types("AR").contact.language()).isEqualTo(new Language("ar"));
    }

    @Test
    void who_writes_in_a_language_is_answered_in_it_at_once() {
        karim.types("Goedemorgen, ik wil graag meedoen");
        assertThat(karim.contact.language()).isEqualTo(Language.DUTCH);
        assertThat(karim.keys()).containsExactly("welcome", "menu.ask");
        assertThat(karim.tokens()).contains("languages");
    }

    @Test
    void the_language_of_the_device_only_comes_first() {
        karim.hint = new Language("tr");
        karim.opens("");
        assertThat(karim.tokens().getFirst()).isEqualTo("language:tr");
        assertThat(karim.contact.language()).isNull();
    }

    @Test
    void a_link_leads_to_its_gathering_as_soon_as_there_is_a_language() {
        karim.opens("g-LAAK1").presses("language:nl");
        assertThat(karim.step).isEqualTo(new WhatsOn.Page(LAAK1));
        assertThat(karim.tokens()).contains("sign-up:LAAK1");
    }

    @Test
    void a_link_in_small_letters_leads_there_too() {
        karim.inDutch().opens("g-laak1");
        assertThat(karim.step).isEqualTo(new WhatsOn.Page(LAAK1));
    }

    @Test
    void a_partners_link_is_remembered_and_may_be_joined_to_a_gathering() {
        karim.opens("g-LAAK1_p-BUURTHUIS");
        assertThat(karim.contact.partner()).isEqualTo("BUURTHUIS");
        assertThat(Chat.telegram().opens("p-BUURTHUIS").contact.partner()).isEqualTo("BUURTHUIS");
    }

    @Test
    void an_unknown_code_is_answered_with_what_is_on() {
        karim.inDutch().opens("g-NOTHING9");
        assertThat(karim.keys()).startsWith("gathering.gone").contains("programme.ask");
        karim.types("laak99");
        assertThat(karim.keys()).startsWith("gathering.gone");
    }

    @Test
    void a_code_is_known_in_any_case_and_with_a_blank_in_it() {
        assertThat(Chat.telegram().inDutch().types("laak1").step).isEqualTo(new WhatsOn.Page(LAAK1));
        assertThat(Chat.telegram().inDutch().types("Laak 1!").step).isEqualTo(new WhatsOn.Page(LAAK1));
    }

    @Test
    void a_language_can_be_named_after_the_code() {
        Chat ayse = Chat.sms().types("LAAK1 TR");
        assertThat(ayse.contact.language()).isEqualTo(new Language("tr"));
        assertThat(ayse.step).isInstanceOf(SignUp.Adults.class);
    }

    @Test
    void the_language_can_be_changed_at_any_time_without_losing_the_place() {
        karim.inDutch().pressesOld("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:2").types("english");
        assertThat(karim.contact.language()).isEqualTo(new Language("en"));
        assertThat(karim.step).isInstanceOf(SignUp.Children.class);
        karim.types("language").presses("language:nl");
        assertThat(karim.step).isInstanceOf(SignUp.Children.class);
        assertThat(karim.keys()).startsWith("language.changed");
    }

    @Test
    void a_first_voice_note_goes_to_a_person_and_is_greeted() {
        karim.sends(Input.Kind.VOICE);
        assertThat(karim.only(Effect.CallHuman.class)).isEqualTo(new Effect.CallHuman(null, Input.Kind.VOICE));
        assertThat(karim.keys()).containsOnly("greeting");
    }
}
