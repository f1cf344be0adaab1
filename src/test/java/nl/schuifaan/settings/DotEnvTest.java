package nl.schuifaan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file .env */
class DotEnvTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PORT=9000                                  | PORT | 9000
            PORT = 9000                                | PORT | 9000
            export PORT=9000                           | PORT | 9000
            PORT=9000 # where it listens               | PORT | 9000
            PORT=                                      | PORT | ``
            PORT= # nothing yet                        | PORT | ``
            TWILIO_AUTH_TOKEN=#1 voor ons              | TWILIO_AUTH_TOKEN | #1 voor ons
            TWILIO_AUTH_TOKEN="a # b"                  | TWILIO_AUTH_TOKEN | a # b
            TWILIO_AUTH_TOKEN='a "b" c' # ours         | TWILIO_AUTH_TOKEN | a "b" c
            PROGRAMME=/home/ayşe/برنامج.yaml           | PROGRAMME | /home/ayşe/برنامج.yaml
            DATA_DIR=C:\\users\\schuifaan              | DATA_DIR | C:\\users\\schuifaan
            DATA_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=  | DATA_KEY | MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=
            MONGODB_URI=mongodb://a:${x}@h/db?w=1#2    | MONGODB_URI | mongodb://a:${x}@h/db?w=1#2
            """)
    void is_read_as_shells_and_docker_read_it(String line, String name, String value) throws IOException {
        assertThat(read(line + "\n")).isEqualTo(Map.of(name, value));
    }

    @Test
    void may_have_remarks_empty_lines_a_mark_of_the_editor_and_the_line_ends_of_windows() throws IOException {
        assertThat(read("\uFEFFPORT=9000\r\n\r\n  # a remark\r\nSIMULATOR=on\r\n"))
                .isEqualTo(Map.of("PORT", "9000", "SIMULATOR", "on"));
    }

    @Test
    void with_a_line_that_says_nothing_is_refused_in_a_sentence_that_names_it_and_repeats_no_secret() {
        assertThatThrownBy(() -> read("PORT=9000\n123456:geheim\n")).isInstanceOf(StartupException.class)
                .hasMessage(folder.resolve(".env") + ", line 2: write NAME=value, or # before a remark.");
    }

    @Test
    void in_another_encoding_is_refused() throws IOException {
        Files.write(folder.resolve(".env"), "DATA_DIR=caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DotEnv.read(folder.resolve(".env"))).isInstanceOf(StartupException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void need_not_be_there() {
        assertThat(DotEnv.read(folder.resolve(".env"))).isEmpty();
    }

    @Test
    void of_the_example_names_each_setting_once_in_a_form_that_is_accepted() {
        Map<String, Object> example = DotEnv.read(Path.of(".env.example"));

        assertThat(example).containsKeys("MONGODB_URI", "DATA_DIR", "DATA_KEY", "PUBLIC_URL", "PORT",
                "TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL",
                "TELEGRAM_WEBHOOK_SECRET", "SIMULATOR", "PROGRAMME", "MESSAGES_DIR");
        Settings settings = Settings.from(name -> (String) example.get(name));
        assertThat(settings).isEqualTo(Settings.from(_ -> null));
    }

    @Test
    void of_the_example_and_the_readme_know_each_setting_that_is_read() throws IOException {
        String example = Files.readString(Path.of(".env.example"));
        String readme = Files.readString(Path.of("README.md"));
        String reader = Files.readString(Path.of("src/main/java/nl/schuifaan/settings/SettingsReader.java"));
        List<String> names = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)*)\"").matcher(reader).results()
                .map(match -> match.group(1)).distinct().toList();

        assertThat(names).hasSizeGreaterThan(20).allSatisfy(name -> {
            assertThat(example).as(".env.example").containsPattern("(?m)^#?" + name + "=");
            assertThat(readme).as("the table of README.md").contains("`" + name + "`");
        });
    }

    private Map<String, Object> read(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
        return DotEnv.read(folder.resolve(".env"));
    }
}
