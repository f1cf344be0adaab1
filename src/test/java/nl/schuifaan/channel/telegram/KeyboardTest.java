package nl.schuifaan.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.channel.Outgoing.Button;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Choices become rows of buttons:")
class KeyboardTest {

    @Test
    void nothing_to_choose_is_no_keyboard() {
        assertThat(Keyboard.of(List.of())).isNull();
    }

    @Test
    void a_button_brings_back_what_it_means() {
        assertThat(Keyboard.of(List.of(new Button("menu", "Terug"))).getKeyboard().getFirst().getFirst()
                .getCallbackData()).isEqualTo("menu");
    }
}
