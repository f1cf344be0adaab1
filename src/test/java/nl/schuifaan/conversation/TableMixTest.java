package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.conversation.Consent.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Age and district, so that tables are mixed")
class TableMixTest {

    private final Chat chat = Chat.telegram().inDutch().toTheSummary().presses("confirm:LAAK1")
            .gets(new Input.AskedToMix(LAAK1));

    @Test
    void are_asked_of_whoever_has_a_seat_and_nobody_has_to_tell() {
        assertThat(chat.keys()).contains("mix.ask", "mix.age");
        chat.presses("skip-mix:LAAK1");
        assertThat(chat.keys()).contains("mix.district");
        chat.types("nee");
        assertThat(chat.keys()).contains("mix.thanks");
        assertThat(chat.none(Effect.KeepMix.class)).isTrue();
        assertThat(chat.contact.agreedTo(Purpose.WISHES)).isFalse();
    }

    @Test
    void are_kept_with_a_yes_to_words_that_say_for_how_long() {
        assertThat(chat.presses("mix-age:LAAK1:2").only(Effect.KeepMix.class))
                .isEqualTo(new Effect.KeepMix(LAAK1, 2, 0));
        assertThat(chat.contact.agreedTo(Purpose.WISHES)).isTrue();
        assertThat(chat.types("Laak").only(Effect.KeepMix.class)).isEqualTo(new Effect.KeepMix(LAAK1, 0, 4));
        assertThat(chat.keys()).contains("mix.thanks");
    }

    @Test
    void are_not_asked_of_whoever_has_no_seat_or_said_stop() {
        assertThat(Chat.telegram().inDutch().gets(new Input.AskedToMix(LAAK1)).only(Effect.LeaveUnsaid.class)
                .reason()).isEqualTo(Unsaid.NO_BOOKING);
        assertThat(chat.types("stop").gets(new Input.AskedToMix(LAAK1)).only(Effect.LeaveUnsaid.class).reason())
                .isEqualTo(Unsaid.STOP);
    }
}
