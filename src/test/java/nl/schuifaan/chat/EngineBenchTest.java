package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the measurement still measures: nobody starts it for weeks, and the flow changes meanwhile. */
class EngineBenchTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void what_is_measured_is_a_sign_up(String language) {
        EngineBench bench = new EngineBench();
        bench.language = language;
        assertThatCode(bench::setUp).doesNotThrowAnyException();
    }
}
