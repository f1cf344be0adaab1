package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.schuifaan.loop.Loop;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/** The whole application, as a volunteer starts it. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    Path folder;

    @Test
    void it_starts_with_nothing_set_and_says_where_everything_is(CapturedOutput output) throws Exception {
        try (var application = start()) {
            var health = get(application, "/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"store\":{\"status\":\"UP\"}").doesNotContain("127.0.0.1");
            assertThat(output).contains("Store: embedded, in " + folder.toAbsolutePath());
            assertThat(output).contains("Simulator: http://localhost:" + port(application) + "/simulator");
        }
    }

    @Test
    void an_empty_pair_of_quotes_is_nothing_set(CapturedOutput output) {
        try (var application = start("--TELEGRAM_BOT_TOKEN=\"\"", "--TELEGRAM_WEBHOOK_SECRET=''",
                "--TWILIO_ACCOUNT_SID=\"\"")) {
            assertThat(output).contains("Simulator: http://localhost:" + port(application) + "/simulator");
        }
    }

    @Test
    void what_stands_in_a_file_counts_unless_the_command_says_otherwise() throws Exception {
        var file = Files.writeString(folder.resolve("settings.env"),
                "PORT=1 # not for everyone\nPROGRAMME=" + programme() + "\nSIMULATOR=off\n");
        try (var application = start("--schuifaan.env=" + file)) {
            assertThat(get(application, "/calendar/EIGEN.ics").statusCode()).isEqualTo(200);
            assertThat(get(application, "/simulator").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_misspelt_name_in_the_file_is_named_at_the_start_and_so_is_what_people_are_not_told(CapturedOutput output)
            throws Exception {
        var file = Files.writeString(folder.resolve("settings.env"), "SIMULATR=off\n");
        try (var _ = start("--schuifaan.env=" + file)) {
            assertThat(output).contains("SIMULATR is not a setting, so it does nothing; did you mean SIMULATOR?")
                    .contains("set ORGANISATION and CONTACT in .env");
        }
    }

    @Test
    void only_of_a_proxy_that_is_listed_it_is_believed_whom_it_speaks_for() {
        try (var application = start("--TRUSTED_PROXIES=127.0.0.9,::1")) {
            String proxies = application.getEnvironment()
                    .getRequiredProperty("server.tomcat.remoteip.internal-proxies");
            assertThat("127.0.0.9").matches(proxies);
            assertThat("127.0.0.1").doesNotMatch(proxies);
        }
    }

    private Path programme() throws IOException {
        return Files.writeString(folder.resolve("own.yaml"),
                Files.readString(Path.of("src/main/resources/programme.yaml"))
                .replace("code: VERHAAL1", "code: EIGEN"));
    }

    @Test
    void nothing_else_of_the_actuator_can_be_reached() throws Exception {
        try (var application = start()) {
            for (var path : new String[] {"/env", "/beans", "/heapdump", "/metrics", "/actuator", "/actuator/health",
                    "/shutdown", "/loggers"}) {
                assertThat(get(application, path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void what_was_stored_is_there_when_it_is_started_again() {
        try (var application = start()) {
            application.getBean(MongoTemplate.class).insert(new Document("_id", "ayşe"), "guests");
        }
        try (var application = start()) {
            assertThat(application.getBean(MongoTemplate.class).findById("ayşe", Document.class, "guests")).isNotNull();
        }
    }

    @Test
    void a_part_that_does_not_work_is_named_by_health_and_nothing_told_about_it() throws Exception {
        var application = new SpringApplication(Schuifaan.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("pigeonHealthIndicator",
                (HealthIndicator) () -> Health.down().withDetail("address", "+31612345678").build()));
        try (var started = application.run(arguments())) {
            var health = get(started, "/health");

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"pigeon\":{\"status\":\"DOWN\"}").doesNotContain("+31612345678");
        }
    }

    @Test
    void a_wrong_setting_stops_the_start_with_one_line(CapturedOutput output) {
        refused(output, "SIMULATOR must be on or off.", "--SIMULATOR=perhaps");
    }

    @Test
    void a_store_that_does_not_answer_stops_the_start_with_one_line(CapturedOutput output) throws Exception {
        try (var silent = new ServerSocket(0)) {
            refused(output,
                    "MONGODB_URI names a store that does not answer within 10 seconds; is it running, and reachable "
                    + "from here?",
                    "--MONGODB_URI=mongodb://ayşe:geheim@127.0.0.1:" + silent.getLocalPort() + "/",
                    "--DATA_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        }
        assertThat(output).doesNotContain("geheim");
    }

    @Test
    void a_port_that_is_taken_stops_the_start_with_one_line(CapturedOutput output) throws Exception {
        try (var taken = new ServerSocket(0)) {
            refused(output, "PORT " + taken.getLocalPort()
                    + " is already in use; stop what uses it or set PORT to another number.",
                    "--PORT=" + taken.getLocalPort());
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_with_one_line_and_the_first_goes_on(CapturedOutput output)
            throws Exception {
        try (var first = start()) {
            refused(output, "DATA_DIR " + folder
                    + " is in use by another Schuifaan; stop that one, or give this one a folder of its own.");
            assertThat(get(first, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_damaged_store_is_refused_with_one_line_and_left_as_it_is(CapturedOutput output) throws Exception {
        var file = folder.resolve("schuifaan.mv.db");
        Files.write(file, new byte[100_000]);
        refused(output, "DATA_DIR " + folder
                + " has a damaged file schuifaan.mv.db; put back a copy of it, or move it away to begin with nothing.");
        assertThat(Files.readAllBytes(file)).isEqualTo(new byte[100_000]);
    }

    @Test
    void until_somebody_has_used_it_each_start_prints_a_link_to_the_console(CapturedOutput output) {
        for (int start = 1; start <= 2; start++) {
            try (var application = start()) {
                var link = "Console: http://localhost:" + port(application) + "/console/welcome/";
                assertThat(output.getOut().lines().filter(line -> line.contains(link)).count())
                        .as("lines of start %d", start).isEqualTo(1);
            }
        }
    }

    @Test
    void the_password_that_was_for_organisers_is_told_to_let_nobody_in(CapturedOutput output) throws Exception {
        try (var application = start("--ORGANISER_PASSWORD=kom binnen")) {
            assertThat(output)
                    .contains(
                    "ORGANISER_PASSWORD is set, and lets nobody in any more: make a key for each program in the "
                    + "console, at /console/keys.")
                    .doesNotContain("kom binnen");
            assertThat(get(application, "/api/polls").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void what_only_pages_need_is_made_when_they_are_asked_for_and_all_of_it_can_be() {
        try (var application = start()) {
            var beans = application.getBeanFactory();
            assertThat(beans.getBeanNamesForAnnotation(Controller.class)).filteredOn(name -> isOfConsole(beans, name))
                    .hasSizeGreaterThan(40).noneMatch(beans::containsSingleton);
            assertThat(beans.getBeanNamesForType(Loop.class)).as("what runs by itself").isNotEmpty()
                    .allMatch(beans::containsSingleton);

            assertThat(beans.getBeanDefinitionNames()).filteredOn(beans::isSingleton).allSatisfy(beans::getBean);
        }
    }

    private static boolean isOfConsole(BeanFactory beans, String name) {
        return ClassUtils.getPackageName(beans.getType(name)).equals("nl.schuifaan.console");
    }

    private void refused(CapturedOutput output, String sentence, String... more) {
        var before = output.getErr();
        assertThatThrownBy(() -> start(more)).isInstanceOf(RuntimeException.class);
        assertThat(output.getErr().substring(before.length()))
                .isEqualTo("Schuifaan did not start: " + sentence + System.lineSeparator());
        assertThat(output.getOut()).doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start(String... more) {
        return SpringApplication.run(Schuifaan.class, arguments(more));
    }

    /** Those of a test of its own, unless {@code more} says otherwise. */
    private String[] arguments(String... more) {
        var usual = Stream.of("--PORT=0", "--DATA_DIR=" + folder)
                .filter(argument -> Stream.of(more).noneMatch(other -> other.startsWith(argument.split("=")[0] + "=")));
        return Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext application, String path) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port(application) + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
