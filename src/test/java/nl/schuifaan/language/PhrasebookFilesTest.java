package nl.schuifaan.language;

import static nl.schuifaan.language.DutchAlone.FORMATS;
import static nl.schuifaan.language.DutchAlone.dutch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files make a phrasebook, and how a mistake in one is named. */
class PhrasebookFilesTest {

    @Test
    void aFileIsAllThatALanguageTakes() {
        Phrasebook book = Phrasebook.read(Map.of("schuifaan_nl.properties", FORMATS, "schuifaan_fa.properties",
                "language.name = فارسی\nword.yes = بله"));

        assertThat(book.languages()).containsExactly(Language.DUTCH, new Language("fa"));
        assertThat(book.rightToLeft(new Language("fa"))).isTrue();
        assertThat(book.keywords().find("بله", null)).contains(Keyword.YES);
    }

    @Test
    void everyFileIsALanguageAndDutchComesFirst() {
        Phrasebook book = OurMessages.phrasebook();

        assertThat(book.languages()).first().isEqualTo(Language.DUTCH);
        assertThat(book.languages()).extracting(Language::code)
                .containsExactlyInAnyOrderElementsOf(OurMessages.texts().keySet().stream()
                        .map(file -> file.substring("schuifaan_".length(), file.indexOf('.'))).toList())
                .contains("nl", "en", "tr", "ar", "ku", "ckb");
        assertThat(book.languages()).filteredOn(book::rightToLeft).extracting(Language::code)
                .contains("ar", "ckb").doesNotContain("nl", "en", "tr", "ku");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            a = {n                                            | line 11: this is not a message pattern
            a = {n, plural, one {x}}                          | line 11: this is not a message pattern
            a = {n, plural, one {x} some {y} other {z}}       | line 11: "some" in the plural of {n} should be one of
            a = {n, plural, offset:1 one {x} other {z}}       | line 11: an offset in a plural is not known
            a = {n, choice, 0#x}                              | line 11: {n, choice, …} is not known here
            a = {n, selectordinal, other {x}}                 | line 11: {n, selectordinal, …} is not known here
            a = {n, number}                                   | line 11: {n, number} is not known here
            a = {n, date, ::yMd}                              | line 11: {n, date, ::yMd} is not known here
            a = {0}                                           | line 11: arguments have names here
            a = x\\nb = \\u12                                   | line 11: \\u12 is not a letter
            a                                                 | line 11: there is no = after the key
            """)
    void refusesAFileWithAMistakeAndNamesTheLine(String text, String reason) {
        assertThatThrownBy(() -> dutch(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("schuifaan_nl.properties, ").hasMessageContaining(reason);
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> dutch("a = x\n\n# y\na = z"))
                .hasMessage("schuifaan_nl.properties, line 14: a is already written in line 11");
    }

    @Test
    void refusesAValueThatDutchDoesNotPutIn() {
        assertThatThrownBy(() -> Phrasebook.read(Map.of(
                "schuifaan_nl.properties", FORMATS + "a = {name}", "schuifaan_tr.properties", "\na = {isim}")))
                .hasMessage("schuifaan_tr.properties, line 2: a puts in [isim], which Dutch does not have");
    }

    @Test
    void refusesADateThatHasNoSuchPart() {
        assertThatThrownBy(() -> dutch("format.date.sms = {dag}"))
                .hasMessageContaining("line 11: {dag} is not a part of a date");
    }

    @Test
    void refusesToGoWithoutDutch() {
        assertThatThrownBy(() -> Phrasebook.read(Map.of("schuifaan_tr.properties", "a = b")))
                .hasMessageContaining("schuifaan_nl.properties is not there");
        assertThatThrownBy(() -> Phrasebook.read(Map.of("schuifaan_Nederlands.properties", "a = b")))
                .hasMessageContaining("the name of the file should be");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin1 = "a = b\nc = caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Phrasebook.decode("schuifaan_nl.properties", latin1))
                .hasMessage("schuifaan_nl.properties, line 2: this is not UTF-8; save the file as UTF-8");
    }
}
