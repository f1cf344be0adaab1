package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

/** Who needs an interpreter says of which language, and hears whether there is one. */
class InterpreterTest {

    private final Chat karim = Chat.telegram().inDutch();

    @Test
    void an_interpreter_of_a_language_that_has_none_yet_is_said_so_and_kept_for_organisers() {
        karim.toTheSummary().presses("needs:LAAK1:yes").presses("keep:LAAK1")
                .presses("wish:LAAK1:INTERPRETER").presses("wished:LAAK1");
        assertThat(karim.keys()).containsExactly("sign-up.interpreter");
        assertThat(karim.types("Türkçe").words()).contains("nog geen tolk voor: Turks", "Wij kijken of het kan",
                "Nodig: een tolk (Turks)");
        assertThat(karim.contact.language()).as("nobody wants to be spoken to in it").isEqualTo(Language.DUTCH);
        karim.presses("back").types("Arabisch");
        assertThat(karim.keys()).as("there is one").doesNotContain("sign-up.interpreter.none");
        karim.presses("back").types("liever niet");
        assertThat(karim.words()).contains("Nodig: een tolk");
    }
}
