package nl.schuifaan.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MessagesFolderTest {

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final String DUTCH = OurMessages.texts().get("schuifaan_nl.properties");

    @TempDir
    private Path folder;

    @BeforeEach
    void ourDutch() throws IOException {
        write("schuifaan_nl.properties", DUTCH + "\ntest.a = een\n");
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] text) throws IOException {
        Path half = folder.resolve(name + ".new");
        Files.write(half, text);
        Files.move(half, folder.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String said(Messages messages) {
        return messages.current().say(Phrase.of("test.a"), Language.DUTCH, Form.FULL);
    }

    @Test
    void withoutAFolderTheTextsComeWithTheApplication() {
        try (Messages messages = new Messages(null, OFTEN)) {
            assertThat(messages.current().languages()).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void inAFolderOnlyItsOwnLanguagesAreSpoken() throws IOException {
        write("schuifaan_so.properties", "language.name = Soomaali");
        Files.writeString(folder.resolve("notes.txt"), "not a text");

        try (Messages messages = new Messages(folder, OFTEN)) {
            assertThat(messages.current().languages()).extracting(Language::code).containsExactly("nl", "so");
        }
    }

    @Test
    void whatTheFolderLacksIsSaidAsItComesAlong() throws IOException {
        write("schuifaan_nl.properties", DUTCH.lines().filter(line -> !line.matches("(welcome|hello|menu\\.ask) *=.*"))
                .collect(joining("\n")) + "\nhello = Dag!\n");
        write("schuifaan_tr.properties", "language.name = Türkçe\nhello = Selam!");

        try (Messages messages = new Messages(folder, OFTEN); Messages ours = new Messages(null, OFTEN)) {
            Language turkish = new Language("tr");
            for (String key : List.of("welcome", "menu.ask")) {
                assertThat(say(messages, key, Language.DUTCH)).isEqualTo(say(ours, key, Language.DUTCH));
                assertThat(say(messages, key, turkish)).isEqualTo(say(ours, key, turkish));
            }
            assertThat(say(messages, "hello", Language.DUTCH)).isEqualTo("Dag!");
            assertThat(say(messages, "hello", turkish)).isEqualTo("Selam!");
            assertThat(say(messages, "help.words", turkish)).as("changed in the folder, perhaps")
                    .isEqualTo(say(messages, "help.words", Language.DUTCH));
        }
    }

    private static String say(Messages messages, String key, Language language) {
        return messages.current().say(Phrase.of(key), language, Form.FULL);
    }

    @Test
    void aFolderThatGoesIsToldOnceAndReadAgainWhenItIsBack(CapturedOutput log) throws IOException {
        try (Messages messages = new Messages(folder, OFTEN)) {
            messages.start();
            Path away = Files.move(folder, folder.resolveSibling(folder.getFileName() + "-away"));
            await().untilAsserted(() -> assertThat(log).contains("MESSAGES_DIR " + folder + " cannot be read"));
            assertThat(said(messages)).isEqualTo("een");

            Files.move(away, folder);
            await().untilAsserted(() -> assertThat(log).contains("Texts read anew"));
            assertThat(log.getOut().split("cannot be read", -1)).hasSize(2);
        }
    }

    @Test
    void aBrokenFileStopsTheStartWithOneSentence() throws IOException {
        write("schuifaan_tr.properties", "\ntest.a = {isim}\n");

        assertThatThrownBy(() -> new Messages(folder, OFTEN)).isInstanceOf(StartupException.class)
                .hasMessage(
                "MESSAGES_DIR: schuifaan_tr.properties, line 2: test.a puts in [isim], which Dutch does not have.");
    }

    @Test
    void anEmptyFolderStopsTheStart(@TempDir Path empty) {
        assertThatThrownBy(() -> new Messages(empty, OFTEN)).isInstanceOf(StartupException.class)
                .hasMessageContaining("is not there");
    }

    @Test
    void aChangeIsNoticed() throws IOException {
        try (Messages messages = new Messages(folder, OFTEN)) {
            messages.start();
            assertThat(said(messages)).isEqualTo("een");

            write("schuifaan_nl.properties", DUTCH + "\ntest.a = een ander\n");

            await().untilAsserted(() -> assertThat(said(messages)).isEqualTo("een ander"));
        }
    }

    @Test
    void whatIsStillBeingWrittenIsNotTaken() throws IOException {
        try (Messages messages = new Messages(folder, OFTEN)) {
            Files.writeString(folder.resolve("schuifaan_nl.properties"), "");
            messages.round();
            assertThat(said(messages)).isEqualTo("een");

            Files.writeString(folder.resolve("schuifaan_nl.properties"), DUTCH + "\ntest.a = een ander\n");
            messages.round();
            assertThat(said(messages)).isEqualTo("een");
            messages.round();
            assertThat(said(messages)).isEqualTo("een ander");
        }
    }

    @Test
    void aBrokenChangeIsRefusedAndTheLastGoodOneKept(CapturedOutput log) throws IOException {
        try (Messages messages = new Messages(folder, OFTEN)) {
            messages.start();

            write("schuifaan_nl.properties", "# new\n" + DUTCH + "\ntest.a = {een\n");
            int line = 2 + DUTCH.split("\n", -1).length;
            await().untilAsserted(() -> assertThat(log)
                    .contains("schuifaan_nl.properties, line " + line + ": this is not a message pattern"));
            assertThat(said(messages)).isEqualTo("een");

            write("schuifaan_nl.properties", "test.a = caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
            await().untilAsserted(() -> assertThat(log).contains("line 1: this is not UTF-8"));
            assertThat(said(messages)).isEqualTo("een");

            write("schuifaan_nl.properties", DUTCH + "\ntest.a = weer goed\n");
            await().untilAsserted(() -> assertThat(said(messages)).isEqualTo("weer goed"));
            assertThat(log.getOut().split("Texts not read anew", -1)).as("one line for each broken change")
                    .hasSizeBetween(3, 4);
        }
    }

    @Test
    void aTextThatIsNestedWithoutEndIsRefusedAndTheWatchGoesOn(CapturedOutput log) throws IOException {
        try (Messages messages = new Messages(folder, OFTEN)) {
            messages.start();
            write("schuifaan_nl.properties", DUTCH + "\ntest.a = " + "{n, plural, other {".repeat(20_000) + "x"
                    + "}}".repeat(20_000) + "\n");
            await().untilAsserted(() -> assertThat(log).contains("Texts not read anew, the ones before stay"));
            assertThat(said(messages)).isEqualTo("een");

            write("schuifaan_nl.properties", DUTCH + "\ntest.a = een ander\n");
            await().untilAsserted(() -> assertThat(said(messages)).isEqualTo("een ander"));
        }
    }
}
