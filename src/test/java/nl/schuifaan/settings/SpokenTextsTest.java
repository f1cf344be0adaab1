package nl.schuifaan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpokenTextsTest {

    @TempDir
    Path folder;

    @Test
    void those_that_come_along_are_opus_and_small() {
        SpokenTexts packed = new SpokenTexts((Path) null);
        assertThat(packed.find(Language.DUTCH, "consent.sign-up")).hasValueSatisfying(sound ->
                assertThat(new String(sound, 0, 40)).startsWith("OggS").contains("OpusHead"));
        assertThat(packed.find(new Language("ar"), "greeting"))
                .hasValueSatisfying(sound -> assertThat(sound.length).isLessThan(60_000));
        assertThat(packed.has(Language.DUTCH, "sign-up.name.me")).isFalse();
        assertThat(packed.find(new Language("ckb"), "greeting")).isEmpty();
    }

    @Test
    void one_that_is_put_into_the_folder_of_the_texts_is_there_at_once_and_no_other_file_can_be_asked_for()
            throws IOException {
        SpokenTexts texts = new SpokenTexts(folder);
        assertThat(texts.has(Language.DUTCH, "greeting")).as("a folder of its own has only its own").isFalse();
        Files.createDirectories(folder.resolve("audio/nl"));
        Files.writeString(folder.resolve("audio/nl/greeting.ogg"), "OggS");
        Files.writeString(folder.resolve("secret.ogg"), "no");
        assertThat(texts.find(Language.DUTCH, "greeting")).hasValue("OggS".getBytes());
        assertThat(texts.has(Language.DUTCH, "../../secret")).isFalse();
    }
}
