package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.settings.Now;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** Broadcasts over HTTP, in the whole application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroadcastApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RIGHT = "organiser:kom binnen";
    private static final String EVERYONE = "{'audience': {'kind': 'invitations'}, 'texts': {'nl': 'Kom eten!', 'tr': 'Yemeğe gelin!'}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private MongoTemplate mongo;

    @BeforeAll
    void start(@TempDir Path folder) {
        application = run(folder, "--ORGANISER_PASSWORD=kom binnen");
        mongo = application.getBean(MongoTemplate.class);
    }

    private static ConfigurableApplicationContext run(Path folder, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--PORT=0";
        arguments[1] = "--DATA_DIR=" + folder;
        arguments[2] = "--QUIET_HOURS=23:59-00:00";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new SpringApplicationBuilder(Schuifaan.class).run(arguments);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @BeforeEach
    void people() {
        for (String collection : List.of("chats", "notices", "rows", "broadcasts")) {
            mongo.getDb().getCollection(collection).deleteMany(new Document());
        }
        person("Karim", "sms", "nl", true);
        person("Dirk", "sms", "nl", true);
        person("Ayşe", "sms", "tr", true);
        person("Samira", "simulator", "nl", true);
        person("Berîvan", "simulator", "ku", true);
        person("quiet", "simulator", "nl", false);
        mongo.getDb().getCollection("chats").insertOne(new Document("_id", "stopped").append("channel", "sms").append("silenced", true)
                .append("contact", new Document("language", "nl")));
    }

    private void person(String id, String channel, String language, boolean invited) {
        mongo.getDb().getCollection("chats").insertOne(new Document("_id", id).append("channel", channel).append("contact",
                new Document("language", language).append("consents", invited
                        ? List.of(new Document("purpose", "INVITATIONS")) : List.of(new Document("purpose", "SIGN_UP")))));
    }

    private HttpResponse<String> ask(String method, String path, String body, String who, String type) throws Exception {
        URI uri = URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", type);
        if (who != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who.getBytes()));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return ask("POST", path, body, RIGHT, "application/json");
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(ask("GET", path, "", RIGHT, "application/json").body());
    }

    @Test
    void without_the_password_nobody_comes_in() throws Exception {
        assertThat(ask("GET", "/api/broadcasts", "", null, "application/json").statusCode()).isEqualTo(401);
        assertThat(ask("GET", "/api/broadcasts", "", "organiser:wrong", "application/json").statusCode()).isEqualTo(401);
        assertThat(ask("GET", "/api/broadcasts", "", "someone:kom binnen", "application/json").statusCode()).isEqualTo(401);
        assertThat(ask("GET", "/api/broadcasts", "", RIGHT, "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void where_no_password_is_set_there_is_nothing(@TempDir Path other) throws Exception {
        try (var closed = run(other)) {
            URI uri = URI.create("http://localhost:" + closed.getEnvironment().getProperty("local.server.port") + "/api/broadcasts");
            assertThat(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_a_form_of_another_site_could_send_is_not_taken() throws Exception {
        assertThat(ask("POST", "/api/broadcasts", EVERYONE, RIGHT, "text/plain").statusCode()).isEqualTo(415);
    }

    @Test
    void a_preview_says_who_gets_what_who_does_not_and_what_it_costs() throws Exception {
        JsonNode preview = JSON.readTree(post("/api/broadcasts/preview", EVERYONE).body());
        assertThat(preview.path("people").asInt()).isEqualTo(4);
        assertThat(preview.path("leftOut")).isEqualTo(JSON.readTree("{\"no opt-in\":1,\"no text in their language\":1,\"stop\":1}"));
        assertThat(preview.path("euros").decimalValue()).isEqualByComparingTo("0.28");
        JsonNode dutch = find(preview, "nl", "sms");
        assertThat(dutch.path("text").asText()).startsWith("Kom eten!").contains("STOP");
        assertThat(dutch.path("people").asInt()).isEqualTo(2);
        assertThat(dutch.path("sms").path("encoding").asText()).isEqualTo("GSM_7");
        assertThat(find(preview, "nl", "simulator").path("sms").isNull()).isTrue();
        assertThat(mongo.getDb().getCollection("notices").countDocuments()).isZero();
    }

    @Test
    void a_preview_names_the_letter_that_makes_an_sms_dearer() throws Exception {
        String text = "Yemeğe gelin. ".repeat(7);
        JsonNode preview = JSON.readTree(post("/api/broadcasts/preview", EVERYONE.replace("Yemeğe gelin!", text)).body());
        JsonNode sms = find(preview, "tr", "sms").path("sms");
        assertThat(sms.path("dearerBy").asText()).isEqualTo("ğ");
        assertThat(sms.path("segments").asInt()).isEqualTo(2);
        assertThat(sms.path("segmentsWithout").asInt()).isEqualTo(1);
    }

    private static JsonNode find(JsonNode preview, String language, String channel) {
        for (JsonNode text : preview.path("texts")) {
            if (text.path("language").asText().equals(language) && text.path("channel").asText().equals(channel)) {
                return text;
            }
        }
        throw new AssertionError("no " + language + " by " + channel + " in " + preview);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "audience.kind      | {'texts': {'nl': 'a'}}",
            "audience.kind      | {'audience': {'kind': 'oneself'}, 'texts': {'nl': 'a'}}",
            "audience.gathering | {'audience': {'kind': 'participants'}, 'texts': {'nl': 'a'}}",
            "audience.gathering | {'audience': {'kind': 'participants', 'gathering': 'NERGENS9'}, 'texts': {'nl': 'a'}}",
            "audience.language  | {'audience': {'kind': 'invitations', 'language': 'xx'}, 'texts': {'nl': 'a'}}",
            "texts              | {'audience': {'kind': 'invitations'}}",
            "texts.nl           | {'audience': {'kind': 'invitations'}, 'texts': {'nl': '  '}}",
            "texts.xx           | {'audience': {'kind': 'invitations'}, 'texts': {'xx': 'a'}}",
            "at                 | {'audience': {'kind': 'invitations'}, 'texts': {'nl': 'a'}, 'at': 'morgen'}",
            "notAfter           | {'audience': {'kind': 'invitations'}, 'texts': {'nl': 'a'}, 'notAfter': '2020-01-01T00:00:00Z'}",
            "''                 | {'audience'"})
    void a_mistake_is_answered_by_the_field_it_is_in_and_nothing_is_planned(String field, String body) throws Exception {
        HttpResponse<String> answer = post("/api/broadcasts", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("field").asText()).isEqualTo(field);
        assertThat(mongo.getDb().getCollection("notices").countDocuments()).isZero();
    }

    @Test
    void a_broadcast_can_be_undone_for_a_minute() throws Exception {
        JsonNode planned = JSON.readTree(post("/api/broadcasts", EVERYONE).body());
        assertThat(planned.path("state").asText()).isEqualTo("PLANNED");
        String path = "/api/broadcasts/" + planned.path("id").asText();
        assertThat(JSON.readTree(post(path + "/stop", "").body()).path("state").asText()).isEqualTo("STOPPED");
        assertThat(post(path + "/go-on", "").statusCode()).isEqualTo(409);
        application.getBean(Now.class).forward(Broadcasts.UNDO.plusSeconds(5));
        Thread.sleep(1_500);
        assertThat(get(path).path("rows").isEmpty()).isTrue();
    }

    @Test
    void a_broadcast_ends_with_everyone_accounted_for() throws Exception {
        String id = JSON.readTree(post("/api/broadcasts", EVERYONE).body()).path("id").asText();
        application.getBean(Now.class).forward(Broadcasts.UNDO.plusSeconds(1));
        JsonNode progress = await(id, "DONE", "GOING");
        assertThat(progress.path("audience").asInt()).isEqualTo(4);
        assertThat(progress.path("missing").asInt()).isZero();
    }

    private JsonNode await(String id, String... states) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            JsonNode progress = get("/api/broadcasts/" + id);
            if (Set.of(states).contains(progress.path("state").asText())) {
                return progress;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(get("/api/broadcasts/" + id));
    }

    @Test
    void a_test_goes_only_to_someone_who_has_written_to_us() throws Exception {
        String body = "{'texts': {'nl': 'Kom eten!'}, 'language': 'nl', 'to': {'channel': 'sms', 'address': '+31612345678'}}";
        HttpResponse<String> answer = post("/api/broadcasts/test", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("field").asText()).isEqualTo("to");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_described_is_what_there_is() throws Exception {
        String described = ask("GET", "/api/openapi.yaml", "", RIGHT, "application/json").body();
        Set<String> there = new TreeSet<>();
        application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(
                mapping -> mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/")).forEach(path ->
                        mapping.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + path))));
        Set<String> written = new TreeSet<>();
        Map<String, Map<String, Object>> paths = (Map<String, Map<String, Object>>) ((Map<String, Object>) new Yaml().load(described)).get("paths");
        paths.forEach((path, methods) -> methods.keySet().stream().filter(key -> !key.equals("parameters"))
                .forEach(method -> written.add(method.toUpperCase() + " " + path)));
        assertThat(written).isEqualTo(there).hasSizeGreaterThan(8);
    }
}
