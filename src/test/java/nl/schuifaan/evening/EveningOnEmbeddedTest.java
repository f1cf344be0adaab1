package nl.schuifaan.evening;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveningOnEmbeddedTest extends EveningRules {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr", "ar", "ku", "ckb"})
    void a_facilitator_is_told_and_asked_in_six_languages(String language) throws IOException {
        new FacilitatorTranscript(this, language).play();
    }
}
