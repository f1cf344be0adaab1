package nl.schuifaan.channel.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.transcript.Replay;
import nl.schuifaan.transcript.Transcript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, used as a browser uses the simulator: what is saved there goes again as it is. */
class SavedAndReplayedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern MESSAGE =
            Pattern.compile(
            "messages/(m\\d+)/press\"[^>]*?value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*?messages/(m\\d+)/press");

    @TempDir
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() {
        application = new SpringApplicationBuilder(Schuifaan.class)
                .run("--DATA_DIR=" + data, "--PORT=0", "--SIMULATOR=on");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void sign_ups_in_Dutch_in_Arabic_and_by_SMS_go_again_as_they_were_saved() throws Exception {
        signUp("Samira", "hallo", "Samira");
        Transcript samira = saved("Samira");
        assertThat(samira.lines()).last().isInstanceOfSatisfying(Transcript.Answer.class, answer ->
                assertThat(answer.file()).isEqualTo("laak1.ics"));
        Replay.assertGoesAsWritten(samira);

        post("/simulator/clock", "step=day");
        signUp("Karim", "مرحبا", "كريم");
        Transcript karim = saved("Karim");
        assertThat(karim.language().code()).isEqualTo("ar");
        assertThat(karim.taken()).as("what Samira has").containsEntry(LAAK1, 3);
        Replay.assertGoesAsWritten(karim);

        type("Dirk", "LAAK1");
        type("Dirk", "2");
        type("Dirk", "1");
        post("/simulator/clock", "step=morning");
        type("Dirk", "afzeggen");
        Transcript dirk = saved("Dirk");
        assertThat(dirk.channel()).isEqualTo("sms");
        assertThat(dirk.taken()).as("what Samira and Karim have").containsEntry(LAAK1, 6);
        assertThat(dirk.putUp()).as("the programme is there since Samira came")
                .isNotEqualTo(dirk.start().toLocalDate());
        Replay.assertGoesAsWritten(dirk);
    }

    @Test
    void the_clock_goes_to_the_next_message_and_there_it_is() throws Exception {
        signUp("Samira", "hallo", "Samira");
        int before = said("Samira");
        post("/simulator/clock", "step=message");
        await().atMost(PATIENCE).until(() -> said("Samira") > before);
    }

    private void signUp(String name, String greeting, String firstName) throws Exception {
        type(name, greeting);
        for (String token : List.of("programme:0", "gathering:LAAK1", "sign-up:LAAK1", "whom:LAAK1:me",
                "adults:LAAK1:2", "children:LAAK1:1")) {
            press(name, token);
        }
        type(name, firstName);
        press(name, "confirm:LAAK1");
        await().atMost(PATIENCE).until(() -> get(at(name) + "/screen").contains("laak1.ics"));
    }

    private void type(String name, String text) throws Exception {
        int before = said(name);
        post(at(name) + "/text", "text=" + URLEncoder.encode(text, UTF_8));
        await().atMost(PATIENCE).until(() -> said(name) > before);
    }

    /** Presses the newest button on the screen that means this. */
    private void press(String name, String token) throws Exception {
        MatchResult button = MESSAGE.matcher(get(at(name) + "/screen")).results()
                .filter(each -> token(each).equals(token)).reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError(token + " is not there"));
        int before = said(name);
        post(at(name) + "/messages/" + (button.group(1) == null ? button.group(4) : button.group(1)) + "/press",
                "token=" + token);
        await().atMost(PATIENCE).until(() -> said(name) > before);
    }

    private static String token(MatchResult button) {
        return button.group(2) == null ? button.group(3) : button.group(2);
    }

    private int said(String name) {
        return (int) phone(name).entries().stream().filter(Entry::said).count();
    }

    private Phone phone(String name) {
        return application.getBean(Phones.class).all().stream().filter(phone -> phone.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private String at(String name) {
        return "/simulator/phones/" + phone(name).id();
    }

    private Transcript saved(String name) throws Exception {
        return Transcript.read(get(at(name) + "/transcript"));
    }

    private String get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()).body();
    }

    private void post(String path, String form) throws Exception {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port")
                + path);
    }
}
