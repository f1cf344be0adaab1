package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.api.OrganiserApi;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Broadcasts over HTTP while they go out to people, one a second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroadcastUnderWayTest {

    private static final int PEOPLE = 8;
    private static final Duration SHORT = Duration.ofSeconds(20);

    private final FakeTelegram telegram = FakeTelegram.start();
    private final List<Person> people = new ArrayList<>();
    private OrganiserApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        api = new OrganiserApi(folder, "--TELEGRAM_RATE=1",
                "--TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN, "--TELEGRAM_API_URL=" + telegram.url());
        for (int i = 0; i < PEOPLE; i++) {
            people.add(telegram.person(100 + i, "Ayşe", "nl"));
            people.getLast().says("hallo");
            people.getLast().awaits(_ -> true, SHORT);
        }
        // As if they had signed up and said yes to invitations.
        api.application.getBean(MongoTemplate.class).getDb().getCollection("chats")
                .updateMany(new Document(), new Document("$inc",
                new Document("version", 1)).append("$set", new Document("contact.language", "nl")
                .append("contact.consents",
                List.of(new Document("purpose", "INVITATIONS").append("at", "2026-10-01T12:00")
                        .append("medium", "BUTTONS").append("language", "nl").append("text", "consent.invitations")))));
    }

    @AfterAll
    void stop() {
        api.close();
        telegram.close();
    }

    private String begun(String text) throws Exception {
        String id = api.posted("/api/broadcasts", "{'audience': {'kind': 'invitations'}, 'texts': {'nl': '" + text
                + "'}}").path("id").asText();
        api.application.getBean(MovableClock.class).forward(Broadcasts.UNDO.plusSeconds(1));
        return id;
    }

    private long heard(String text) {
        return people.stream().filter(person ->
                person.history().stream().anyMatch(message -> message.text().startsWith(text))).count();
    }

    private static int sent(JsonNode progress) {
        return progress.path("rows").path("SENT").asInt();
    }

    private static int all(JsonNode progress) {
        int all = 0;
        for (JsonNode count : progress.path("rows")) {
            all += count.asInt();
        }
        return all;
    }

    private String state(String id, String act) throws Exception {
        return api.posted("/api/broadcasts/" + id + act, "").path("state").asText();
    }

    @Test
    void it_can_be_watched_paused_gone_on_with_and_stopped_and_everyone_is_accounted_for() throws Exception {
        String id = begun("Kom eten!");
        JsonNode first = api.await(id, progress -> sent(progress) >= 1);
        assertThat(first.path("state").asText()).isEqualTo("GOING");
        assertThat(first.path("audience").asInt()).isEqualTo(PEOPLE);
        assertThat(first.path("missing").asInt()).isZero();
        assertThat(all(first)).isEqualTo(PEOPLE);

        assertThat(state(id, "/pause")).isEqualTo("PAUSED");
        assertThat(api.post("/api/broadcasts/" + id + "/pause", "").statusCode()).isEqualTo(409);
        // What was under way may still arrive, and that nothing more does can only be waited for.
        Thread.sleep(3_000);
        int paused = sent(api.get("/api/broadcasts/" + id));
        Thread.sleep(3_000);
        assertThat(sent(api.get("/api/broadcasts/" + id))).isEqualTo(paused).isLessThan(PEOPLE);

        assertThat(state(id, "/go-on")).isEqualTo("GOING");
        api.await(id, progress -> sent(progress) > paused);
        assertThat(state(id, "/stop")).isEqualTo("STOPPED");
        JsonNode end = api.await(id, progress ->
                sent(progress) + progress.path("dropped").path("stopped").asInt() == PEOPLE);
        assertThat(end.path("missing").asInt()).isZero();
        assertThat(heard("Kom eten!")).isEqualTo(sent(end)).isLessThan(PEOPLE);
    }

    @Test
    void a_test_comes_to_oneself_at_once_and_to_nobody_else() throws Exception {
        JsonNode planned = api.posted("/api/broadcasts/test",
                "{'texts': {'nl': 'Proef eens!'}, 'language': 'nl', 'to': {'channel': 'telegram', 'address': '100'}}");
        people.getFirst().awaits(message -> message.text().startsWith("Proef eens!"), SHORT);
        JsonNode end = api.await(planned.path("id").asText(), progress ->
                progress.path("state").asText().equals("DONE"));
        assertThat(sent(end)).isEqualTo(1);
        assertThat(heard("Proef eens!")).isEqualTo(1);
    }

    @Test
    @Tag("criterion-2")
    void whoever_blocks_us_is_named_with_the_reason() throws Exception {
        Person blocking = telegram.person(200, "Dirk", "nl");
        blocking.says("hallo");
        blocking.awaits(_ -> true, SHORT);
        telegram.next("sendmessage",
                nl.schuifaan.channel.telegram.Fault.refused(403, "Forbidden: bot was blocked by the user"));
        JsonNode planned = api.posted("/api/broadcasts/test",
                "{'texts': {'nl': 'Hoort u dit?'}, 'language': 'nl', 'to': {'channel': 'telegram', 'address': '200'}}");
        JsonNode end = api.await(planned.path("id").asText(), progress ->
                progress.path("state").asText().equals("DONE"));
        assertThat(end.path("failed")).isEqualTo(OrganiserApi.json("{\"blocked\":1}"));
        assertThat(heard("Hoort u dit?")).isZero();
    }
}
