package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/} promises to whoever runs Schuifaan on a server. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern FLAGS = Pattern.compile("<schuifaan\\.jvm>(.*?)</schuifaan\\.jvm>");

    @TempDir
    Path folder;

    private static List<String> flags() throws IOException {
        var pom = FLAGS.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        return Arrays.asList(pom.group(1).split(" "));
    }

    @Test
    void the_image_and_the_script_start_it_with_the_memory_that_was_measured() throws Exception {
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile")))
                .contains(flags().stream().map(flag -> '"' + flag + '"').toList());
        assertThat(Files.readString(DEPLOY.resolve("schuifaan.sh")))
                .contains("FLAGS=\"" + String.join(" ", flags()) + "\"");
    }

    @Test
    @SuppressWarnings("unchecked")
    void no_container_may_write_outside_its_data_or_do_what_it_need_not() throws Exception {
        Map<String, Object> compose = new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        assertThat(services).hasSize(2).allSatisfy((_, service) -> {
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
        });
        Map<String, String> environment = (Map<String, String>) services.get("schuifaan").get("environment");
        assertThat(environment.get("MONGODB_URI")).startsWith("mongodb://schuifaan:").contains("authSource=schuifaan");
        assertThat(services.get("mongodb").get("entrypoint").toString()).as("no trail of who answered")
                .contains("--oplogSize 990 --syncdelay 10");
        assertThat(environment).as("the password of root").containsEntry("MONGODB_ROOT_PASSWORD", "");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void without_the_java_it_needs_the_script_says_so_in_a_sentence() throws Exception {
        assertThat(run("NEEDED=99")).isEqualTo("Schuifaan needs Java 99 or newer, and there is none on this machine; "
                + "README.md says how to get it.\n");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void with_the_java_it_needs_the_script_finds_it_whichever_comes_first_on_the_path() throws Exception {
        assertThat(run("NEEDED=" + Runtime.version().feature()))
                .contains("There is no target/schuifaan-*.jar here yet");
    }

    /** The script where there is no jar, and this Java is the newest that is sure to be there. */
    private String run(String needed) throws Exception {
        Path script = folder.resolve("schuifaan.sh");
        Files.writeString(script, Files.readString(DEPLOY.resolve("schuifaan.sh")).replace("NEEDED=25", needed));
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(1);
        return said;
    }
}
