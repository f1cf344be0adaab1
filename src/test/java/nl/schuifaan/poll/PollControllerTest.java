package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polls and attendance over HTTP, in the whole application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollControllerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICK = "/api/gatherings/LAAK9/bookings/x~2/attendance";

    private Evening evening;
    private Asking organiser;
    private MadeUp madeUp;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        evening = new Evening(folder, false, _ -> {});
        organiser = Asking.organiser(evening.application);
        madeUp = new MadeUp(evening.mongo(), 7).programme().close();
        runningPoll();
        evening.mongo().getCollection("gatherings").updateOne(new Document("_id", "LAAK9"), new Document("$set",
                new Document("bookings.x/2", booking("GRANTED")).append("bookings.x/3", booking("WAITING"))
                        .append("start", Date.from(Instant.now().minusSeconds(60)))));
    }

    private void runningPoll() {
        Instant closes = Instant.now().plus(Duration.ofDays(30));
        Poll running = new Poll("LAAK8.after", new GatheringCode("LAAK8"), Kind.DISTRICT, Map.of("nl", "Zaterdag"),
                "Buurthuis",
                Instant.now(), false,
                new Survey(Survey.Template.DIALOGUE, List.of()), Instant.now(), closes, Poll.State.OPEN);
        evening.bean(Polls.class).open(running);
        madeUp.write(madeUp.poll(running, 40, 50));
    }

    private static Document booking(String state) {
        return new Document("contact", "someone").append("adults", 1).append("children", 0).append("state", state)
                .append("at", Date.from(Instant.now())).append("position", 0).append("_class", "party");
    }

    @AfterAll
    void stop() {
        evening.close();
    }

    @ParameterizedTest
    @CsvSource({"/api/polls, application/json", "/api/gatherings/LAAK9/attendance, application/json",
            "/api/polls/results, application/json",
            "/api/polls/results.csv, text/csv;charset=UTF-8", "/api/broadcasts, application/json"})
    void a_browser_gets_the_same_as_a_program(String path, String type) throws Exception {
        assertThat(organiser.look(path).headers().firstValue("Content-Type")).as(path).hasValue(type);
    }

    /** Few enough guesses that the door does not make this address wait. */
    @Test
    void without_a_key_nobody_sees_anything() throws Exception {
        Document before = stored();
        List<String> paths = List.of("/api/polls", "/api/polls/results.csv", "/api/polls/LAAK1.after/results",
                "/api/polls/page",
                "/api/polls/LAAK1.after/page", "/api/gatherings/LAAK9/attendance");
        for (String path : paths) {
            HttpResponse<String> refused = organiser.as("").get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("counts", "<section", "x/2", "CLOSED");
            assertThat(organiser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(organiser.as("wrong").get("/api/polls/results").statusCode()).isEqualTo(401);
        assertThat(organiser.as("wrong").put(TICK, "application/json", "{\"came\": true}").statusCode()).isEqualTo(401);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_polls_are_listed_without_a_number() throws Exception {
        JsonNode polls = JSON.readTree(organiser.get("/api/polls").body());
        assertThat(polls).hasSize(9);
        assertThat(polls.findValuesAsText("state")).containsOnlyOnce("OPEN").contains("CLOSED");
        polls.forEach(poll -> assertThat(poll.properties()).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("id", "gathering", "part", "before", "opens", "closes", "state"));
    }

    @ParameterizedTest
    @CsvSource({"/api/polls/NOWHERE1.after/results, 404", "/api/polls/LAAK1/results, 404",
            "/api/polls/NOWHERE1.after/page, 404",
            "/api/polls/parts/dinner/page, 404", "/api/polls/page?lang=xx, 400",
                    "/api/gatherings/NOWHERE1/attendance, 404"})
    void what_is_not_there_is_not_found(String path, int status) throws Exception {
        assertThat(organiser.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void while_a_poll_runs_nothing_of_it_is_shown() throws Exception {
        HttpResponse<String> running = organiser.get("/api/polls/LAAK8.after/results");
        assertThat(running.statusCode()).isEqualTo(409);
        assertThat(running.body()).contains("while a poll runs").doesNotContain("sheets", "counts", "invited");
        assertThat(organiser.get("/api/polls/results").body()).doesNotContain("LAAK8");
        assertThat(organiser.get("/api/polls/results.csv").body()).doesNotContain("LAAK8");
        assertThat(organiser.get("/api/polls/LAAK8.after/page").body()).contains("kunnen nog antwoorden")
                .doesNotContain("<section", "<dd");
    }

    @Test
    void results_are_those_that_were_counted() throws Exception {
        JsonNode shown = JSON.readTree(organiser.get("/api/polls/results").body());
        assertThat(shown.path("programme").path("sheets").asInt()).isEqualTo(97);
        assertThat(shown.path("parts").findValuesAsText("name")).contains("STORY", "DISTRICT")
                .doesNotContain("TRAINING");
        assertThat(shown.path("gatherings").path("STORY").findValuesAsText("name")).contains("HUIS1", "HUIS2+HUIS3");
        JsonNode one = JSON.readTree(organiser.get("/api/polls/LAAK1.after/results").body());
        MadeUp.RawPoll raw = madeUp.polls.get(1);
        JsonNode how = question(one, "how", false);
        assertThat(how.path("n").asLong()).isEqualTo(raw.answered("how"));
        for (int answer = 1; answer <= 4; answer++) {
            assertThat(how.path("counts").get(answer - 1).asLong()).isEqualTo(raw.chose("how", answer));
        }
        assertThat(question(one, "report", true)).as("three answered").isNull();
        assertThat(JSON.readTree(organiser.get("/api/polls/LEER1.after/results").body()).path("questions")).isEmpty();
    }

    private static JsonNode question(JsonNode results, String name, boolean before) {
        for (JsonNode one : results.path("questions")) {
            if (one.path("name").asText().equals(name) && one.path("before").asBoolean() == before) {
                return one;
            }
        }
        return null;
    }

    @Test
    void the_table_is_safe_to_open() throws Exception {
        HttpResponse<String> csv = organiser.get("/api/polls/results.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(csv.body()).startsWith("\uFEFFgroup,question,moment,of,n,answer,count,words\r\n")
                .contains("HUIS2+HUIS3,how,now,11,11,");
        assertThat(csv.body().lines()).as("each answer in words beside its number")
                .anyMatch(line -> line.matches("programme,how,now,\\d+,\\d+,1,\\d+,heel goed"));
        List<String> cells = new ArrayList<>();
        csv.body().lines().skip(1).forEach(line -> cells.addAll(List.of(line.split(",", 8))));
        assertThat(cells).hasSizeGreaterThan(100).noneMatch(cell -> cell.matches("[\"\\s]*[=+\\-@].*"));
    }

    @Test
    void whether_somebody_came_is_ticked_and_can_be_changed() throws Exception {
        for (boolean came : List.of(true, true, false)) {
            assertThat(organiser.put(TICK, "application/json", "{\"came\": " + came + "}").statusCode()).isEqualTo(204);
            JsonNode bookings = JSON.readTree(organiser.get("/api/gatherings/laak9/attendance").body());
            assertThat(bookings).as("those who wait have no seat").hasSize(1);
            assertThat(bookings.get(0).path("booking").asText()).isEqualTo("x/2");
            assertThat(bookings.get(0).path("came").asBoolean()).isEqualTo(came);
            assertThat(bookings.get(0).size()).as("nothing of the person").isEqualTo(2);
        }
    }

    @Test
    void nobody_is_ticked_before_it_starts() throws Exception {
        var gatherings = evening.mongo().getCollection("gatherings");
        Object start = stored().get("start");
        gatherings.updateOne(new Document("_id", "LAAK9"), Updates.set("start",
                Date.from(evening.bean(MovableClock.class).instant().plus(Duration.ofDays(2)))));
        Document before = stored();
        assertThat(organiser.put(TICK, "application/json", "{\"came\": true}").statusCode()).isEqualTo(409);
        assertThat(stored()).isEqualTo(before);
        gatherings.updateOne(new Document("_id", "LAAK9"), Updates.set("start", start));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            TICK + " | application/json | {} | 400", TICK + " | application/json | {\"came\": null} | 400",
            TICK + " | application/json | {\"came\": \"perhaps\"} | 400", TICK + " | application/json | came | 400",
            TICK + " | application/json | [] | 400", TICK + " | text/plain | {\"came\": true} | 415",
            "/api/gatherings/LAAK9/bookings/x~3/attendance | application/json | {\"came\": true} | 404",
            "/api/gatherings/LAAK9/bookings/x~4/attendance | application/json | {\"came\": true} | 404",
            "/api/gatherings/LAAK9/bookings/%20/attendance | application/json | {\"came\": true} | 404",
            "/api/gatherings/%20/bookings/x~2/attendance | application/json | {\"came\": true} | 404",
            "/api/gatherings/NOWHERE1/bookings/x~2/attendance | application/json | {\"came\": true} | 404"})
    void what_is_wrong_changes_nothing(String path, String type, String body, int status) throws Exception {
        Document before = stored();
        HttpResponse<String> answer = organiser.put(path, type, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 400) {
            assertThat(JSON.readTree(answer.body()).path("error").asText()).isNotBlank();
        }
        assertThat(stored()).isEqualTo(before);
    }

    private Document stored() {
        return evening.mongo().getCollection("gatherings").find(new Document("_id", "LAAK9")).first();
    }
}
