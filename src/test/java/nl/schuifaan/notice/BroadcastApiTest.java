package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.schuifaan.api.OrganiserApi;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Broadcasts over HTTP, in the whole application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroadcastApiTest {

    private static final String EVERYONE =
            "{'audience': {'kind': 'invitations'}, 'texts': {'nl': 'Kom eten!', 'tr': 'Yemeğe gelin!'}}";

    private OrganiserApi api;
    private MongoTemplate mongo;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = new OrganiserApi(folder);
        mongo = api.application.getBean(MongoTemplate.class);
    }

    @AfterAll
    void stop() {
        api.close();
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
        mongo.getDb().getCollection("chats")
                .insertOne(new Document("_id", "stopped").append("channel", "sms").append("silenced", true)
                .append("contact", new Document("language", "nl")));
    }

    private void person(String id, String channel, String language, boolean invited) {
        mongo.getDb().getCollection("chats")
                .insertOne(new Document("_id", id).append("channel", channel).append("contact",
                new Document("language", language).append("consents", invited
                        ? List.of(new Document("purpose", "INVITATIONS"))
                        : List.of(new Document("purpose", "SIGN_UP")))));
    }

    @Test
    void a_preview_says_who_gets_what_who_does_not_and_what_it_costs() throws Exception {
        JsonNode preview = api.posted("/api/broadcasts/preview", EVERYONE);
        assertThat(preview.path("people").asInt()).isEqualTo(4);
        assertThat(preview.path("leftOut"))
                .isEqualTo(OrganiserApi.json("{\"no opt-in\":1,\"no text in their language: ku\":1,\"stop\":1}"));
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
        JsonNode preview = api.posted("/api/broadcasts/preview", EVERYONE.replace("Yemeğe gelin!", text));
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
            "audience.gathering | {'audience': {'kind': 'participants', 'gathering': 'NERGENS9'}, 'texts': {'nl': "
            + "'a'}}",
            "audience.language  | {'audience': {'kind': 'invitations', 'language': 'xx'}, 'texts': {'nl': 'a'}}",
            "texts              | {'audience': {'kind': 'invitations'}}",
            "texts.nl           | {'audience': {'kind': 'invitations'}, 'texts': {'nl': '  '}}",
            "texts.xx           | {'audience': {'kind': 'invitations'}, 'texts': {'xx': 'a'}}",
            "at                 | {'audience': {'kind': 'invitations'}, 'texts': {'nl': 'a'}, 'at': 'morgen'}",
            "at                 | {'audience': {'kind': 'invitations'}, 'texts': {'nl': 'a'}, 'at': "
            + "'2020-01-01T00:00:00Z'}",
            "notAfter           | {'audience': {'kind': 'invitations'}, 'texts': {'nl': 'a'}, 'notAfter': "
            + "'2020-01-01T00:00:00Z'}",
            "notAfter           | {'audience': {'kind': 'invitations'}, 'texts': {'nl': 'a'}, 'notAfter': "
            + "'+999999999-12-31T23:59:59Z'}",
            "''                 | {'audience'"})
    void a_mistake_is_answered_by_the_field_it_is_in_and_nothing_is_planned(String field, String body)
    throws Exception {
        HttpResponse<String> answer = api.post("/api/broadcasts", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(OrganiserApi.json(answer.body()).path("field").asText()).isEqualTo(field);
        assertThat(mongo.getDb().getCollection("notices").countDocuments()).isZero();
    }

    @Test
    void the_same_request_twice_makes_one_broadcast() throws Exception {
        String first = api.posted("/api/broadcasts", EVERYONE).path("id").asText();
        assertThat(api.posted("/api/broadcasts", EVERYONE).path("id").asText()).isEqualTo(first);
        assertThat(mongo.getDb().getCollection("notices").countDocuments()).isEqualTo(1);
        assertThat(api.get("/api/broadcasts").get(0).path("texts").path("tr").asText()).isEqualTo("Yemeğe gelin!");
        assertThat(api.get("/api/broadcasts").get(0).path("to").path("kind").asText()).isEqualTo("INVITATIONS");
    }

    @Test
    void a_preview_tells_when_it_would_begin() throws Exception {
        JsonNode preview = api.posted("/api/broadcasts/preview",
                EVERYONE.replace("'texts'", "'at': '2099-06-01T12:00:00+02:00', 'texts'"));
        assertThat(preview.path("begins").asText()).isEqualTo("2099-06-01T10:00:00Z");
    }

    @Test
    void a_body_that_is_no_json_is_told_what_to_send_instead() throws Exception {
        HttpResponse<String> answer = api.postForm("/api/broadcasts", "a=b");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/json");
    }

    @Test
    void what_is_no_broadcast_is_not_stopped_here() throws Exception {
        String reminder = "reminder:LAAK1:day:2099-01-01T19:00";
        mongo.getDb().getCollection("notices").insertOne(new Document("_id", reminder).append("kind", "reminder")
                .append("state", "GOING").append("due", new Date()).append("notAfter", new Date()));
        for (String done : List.of("stop", "pause")) {
            assertThat(api.post("/api/broadcasts/" + reminder + "/" + done, "").statusCode()).isEqualTo(404);
        }
        assertThat(mongo.getDb().getCollection("notices").find(new Document("_id", reminder)).first())
                .containsEntry("state", "GOING");
    }

    @Test
    void a_broadcast_can_be_undone_for_a_minute() throws Exception {
        JsonNode planned = api.posted("/api/broadcasts", EVERYONE);
        assertThat(planned.path("state").asText()).isEqualTo("PLANNED");
        String path = "/api/broadcasts/" + planned.path("id").asText();
        assertThat(api.posted(path + "/stop", "").path("state").asText()).isEqualTo("STOPPED");
        assertThat(api.post(path + "/go-on", "").statusCode()).isEqualTo(409);
        api.application.getBean(MovableClock.class).forward(Broadcasts.UNDO.plusSeconds(5));
        // That nothing happens can only be waited for: by now the round that opens what is due has gone.
        Thread.sleep(1_500);
        assertThat(api.get(path).path("rows").isEmpty()).isTrue();
    }

    @Test
    void a_broadcast_ends_with_everyone_accounted_for() throws Exception {
        String id = api.posted("/api/broadcasts", EVERYONE).path("id").asText();
        api.application.getBean(MovableClock.class).forward(Broadcasts.UNDO.plusSeconds(1));
        JsonNode progress = api.await(id, now -> Set.of("DONE", "GOING").contains(now.path("state").asText()));
        assertThat(progress.path("audience").asInt()).isEqualTo(4);
        assertThat(progress.path("missing").asInt()).isZero();
    }

    @Test
    void no_shows_are_those_of_whom_it_was_noted() throws Exception {
        Attendance attendance = api.application.getBean(Attendance.class);
        String gathering = attendance.list().getFirst().code().text();
        api.application.getBean(MongoTemplate.class).getCollection("gatherings")
                .updateOne(new Document("_id", gathering),
                new Document("$set", new Document("start", Date.from(Instant.now().minusSeconds(60)))));
        for (ChatId person
                : List.of(new ChatId("Karim"), new ChatId("Dirk"), new ChatId("quiet"), new ChatId("stopped"))) {
            api.application.getBean(Seats.class).take(new BookingId("b" + person), person, new GatheringCode(gathering),
                    1, 0);
            assertThat(attendance.mark(new GatheringCode(gathering), new BookingId("b" + person),
                    person.equals(new ChatId("Karim")), "api"))
                    .isEqualTo(Attendance.Tick.DONE);
        }
        JsonNode preview = api.posted("/api/broadcasts/preview",
                "{'audience': {'kind': 'no-shows', 'gathering': '" + gathering
                + "'}, 'texts': {'nl': 'We hebben u gemist!'}}");
        assertThat(preview.path("people").asInt()).isEqualTo(2);
        assertThat(preview.path("leftOut")).isEqualTo(OrganiserApi.json("{\"stop\":1}"));
    }

    @Test
    void who_waits_is_seen_and_can_be_given_seats_out_of_turn() throws Exception {
        String gathering = api.application.getBean(Attendance.class).list().getLast().code().text();
        String path = "/api/gatherings/" + gathering;
        Seats seats = api.application.getBean(Seats.class);
        seats.waitFor(new BookingId("w1/0"), new ChatId("Karim"), new GatheringCode(gathering), 4, 0);
        seats.waitFor(new BookingId("w2/0"), new ChatId("Dirk"), new GatheringCode(gathering), 1, 1);
        assertThat(api.get(path + "/waiting").findValuesAsText("booking")).containsExactly("w1/0", "w2/0");
        assertThat(api.get(path + "/waiting").get(1).path("children").asInt()).isEqualTo(1);
        assertThat(api.posted(path + "/bookings/w2~0/seats", "").path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(api.get(path + "/waiting").findValuesAsText("booking")).containsExactly("w1/0");
        HttpResponse<String> nobody = api.post(path + "/bookings/w3~0/seats", "");
        assertThat(nobody.statusCode()).isEqualTo(409);
        assertThat(OrganiserApi.json(nobody.body()).path("outcome").asText()).isEqualTo("CLOSED");
    }

    @Test
    void a_test_goes_only_to_someone_who_has_written_to_us() throws Exception {
        String body =
                "{'texts': {'nl': 'Kom eten!'}, 'language': 'nl', 'to': {'channel': 'sms', 'address': '+31612345678'}}";
        HttpResponse<String> answer = api.post("/api/broadcasts/test", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(OrganiserApi.json(answer.body()).path("field").asText()).isEqualTo("to");
    }
}
