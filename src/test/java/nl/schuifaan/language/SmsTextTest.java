package nl.schuifaan.language;

import static nl.schuifaan.language.SmsEncoding.GSM_7;
import static nl.schuifaan.language.SmsEncoding.UCS_2;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest(name = "{0} × {1}: {2} units, {3} segments")
    @CsvSource({
            "a, 1, 1, 1", "a, 160, 160, 1", "a, 161, 161, 2", "a, 306, 306, 2", "a, 307, 307, 3", "a, 459, 459, 3",
                    "a, 460, 460, 4",
            "€, 80, 160, 1", "€, 81, 162, 2",
            // 153 is odd: the last place of each stays empty rather than split an escape and its letter
            "€, 152, 304, 2", "€, 153, 306, 3",
            "é, 160, 160, 1", "Ç, 160, 160, 1"})
    void countsInGsm7(String letter, int times, int units, int segments) {
        assertThat(SmsText.of(letter.repeat(times))).isEqualTo(new SmsText(GSM_7, units, segments, ""));
    }

    @ParameterizedTest(name = "{0} × {1}: {2} units, {3} segments")
    @CsvSource({
            "ş, 1, 1, 1", "ş, 70, 70, 1", "ş, 71, 71, 2", "ş, 134, 134, 2", "ş, 135, 135, 3",
            "😀, 35, 70, 1", "😀, 36, 72, 2",
            // 67 is odd: an emoji is not split between two messages
            "😀, 66, 132, 2", "😀, 67, 134, 3",
            "م, 67, 67, 1", "م, 201, 201, 3", "م, 202, 202, 4"})
    void countsInUcs2(String letter, int times, int units, int segments) {
        assertThat(SmsText.of(letter.repeat(times))).isEqualTo(new SmsText(UCS_2, units, segments, letter));
    }

    @Test
    void tellsWhichLettersMakeItCostly() {
        assertThat(SmsText.of("Zoë en Ayşe: “twee” ’s avonds, ë").costly()).isEqualTo("ëş“”’");
        assertThat(SmsText.of("Reünie, café, hè, coördinator: één [2] {3} ~ ^ | \\").costly()).isEmpty();
    }

    @Test
    void countsTheExtensionTwiceAmongOthers() {
        assertThat(SmsText.of("a".repeat(159) + "€")).isEqualTo(new SmsText(GSM_7, 161, 2, ""));
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new SmsText(GSM_7, 306, 3, ""));
    }

    @Test
    void countsTheExtensionOnceInUcs2() {
        assertThat(SmsText.of("€ş")).isEqualTo(new SmsText(UCS_2, 2, 1, "ş"));
    }

    @Test
    void noTextCostsNothing() {
        assertThat(SmsText.of("")).isEqualTo(new SmsText(GSM_7, 0, 0, ""));
    }

    @Test
    void countsHalfALetterAsItIsSent() {
        assertThat(SmsText.of("\uD83D")).extracting(SmsText::encoding, SmsText::units).containsExactly(UCS_2, 1);
    }
}
