package nl.schuifaan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
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

    @Test
    void what_a_machine_spoke_is_the_text_as_it_is_now() throws Exception {
        Map<String, String> spoken = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("messages/audio/PROVISIONAL"))) {
            String file = line.substring(0, line.indexOf(' '));
            spoken.put(file, line.substring(file.length() + 1));
            written.put(file, digest(text(file.substring(0, 2), file.substring(3, file.length() - ".ogg".length()))));
        }
        assertThat(spoken).as("else run messages/audio/make-provisional.sh").hasSizeGreaterThan(30).isEqualTo(written);
    }

    private static String text(String language, String key) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("messages/schuifaan_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts.getProperty(key);
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
