package nl.schuifaan.upgrade;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.trial.Mongod;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A store that an older version left in the middle of everything goes on with this one, as if nothing had been in
 * between.
 */
class UpgradeTest {

    private static final Path FOLDER = Path.of("src/test/resources/upgrade/0.1");
    private static final Instant TAKEN = Instant.parse("2040-10-18T13:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOST = "bij ons ging iets mis";

    @TempDir
    Path data;

    private Dump dump;
    private Street street;

    /** A chat of the dump: where it stands, what it says next, and what the answer holds. */
    private record Next(String address, String step, String says, String answer) {}

    private static List<Next> table() throws IOException {
        return Files.readAllLines(FOLDER.resolve("chats.txt")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ")).map(row -> new Next(row[0], row[1], row[2], row[3])).toList();
    }

    private void start(String store) throws IOException {
        dump = Dump.read(FOLDER);
        street = new Street(uri(store), data, TAKEN.plusSeconds(60), 900_000, this::fill);
    }

    private void fill(MongoDatabase store) {
        dump.putInto(store);
        // Of the same shape, but of a version that is not known here.
        store.getCollection("chats").updateOne(eq("step.is", "whats-on.programme"),
                set("step", new Document("is", "not.known").append("page", 1)));
    }

    private static String uri(String store) {
        if (store.equals("embedded")) {
            return "";
        }
        String uri = System.getenv("MONGODB_TEST_URI");
        assumeTrue(uri != null
                && !uri.isBlank(), "MONGODB_TEST_URI is not set, so this ran on the embedded store alone");
        return Mongod.database(uri, "test-" + UUID.randomUUID());
    }

    @AfterEach
    void stop() {
        if (street != null) {
            street.store().drop();
            street.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "MongoDB"})
    void everyone_is_answered_where_they_stood(String store) throws Exception {
        start(store);
        street.settles();
        whatWasOwedWentOut();
        SoftAssertions all = new SoftAssertions();
        for (Next next : table()) {
            all.assertThat(step(next.address)).as("step of %s", next.address).isEqualTo(next.step);
            answers(all, next);
        }
        all.assertAll();
        assertThat(street.store().getCollection("polls").find(eq("_id", "OPEN1.after")).first())
                .containsEntry("state", "OPEN");
        pollCloses();
    }

    private void whatWasOwedWentOut() {
        assertThat(heard("5101")).as("a message cut off").contains("[programme:0]");
        assertThat(heard("5102")).as("an input that waited").contains("[programme:0]").contains("[data]");
        assertThat(heard("5103")).as("a file that was owed").contains("schuifaan.json");
        assertThat(heard("5104")).as("seats that were being taken").contains("U doet mee! Bijeenkomst WEEK2");
        assertThat(heard("5112")).as("news behind an answer").contains("Neem een stoel mee.");
        assertThat(heard("+31612345101")).contains("WEEK1");
    }

    private void answers(SoftAssertions all, Next next) {
        int before = street.heard(next.address).size();
        street.acts(next.address, next.says);
        String answer = String.join("\n", street.heard(next.address).stream().skip(before).toList());
        if (next.step.equals("whats-on.programme")) {
            all.assertThat(answer).as("an unknown step goes home").contains(LOST);
        } else {
            all.assertThat(answer).as("%s at %s says %s", next.address, next.step, next.says).contains(next.answer)
                    .doesNotContain(LOST);
        }
    }

    private void pollCloses() throws Exception {
        street.goOnTo(Instant.parse("2040-10-27T12:01:00Z"));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            street.doWhatIsDue();
            assertThat(street.asks("GET", "/api/polls/OPEN1.after/results", "").statusCode()).isEqualTo(200);
        });
        assertThat(street.asks("GET", "/api/polls/OUD1.after/results", "").statusCode()).isEqualTo(200);
        assertThat(street.store().getCollection("poll_results").find(eq("_id", "OUD1.after")).first())
                .as("what was counted before").isEqualTo(dump.find("poll_results", "OUD1.after"));
    }

    /** As it was in the dump. */
    private String step(String address) {
        String id = street.application.getBean(Addresses.class)
                .id(address.startsWith("+") ? "sms" : "telegram", address);
        return dump.find("chats", id).get("step", new Document()).getString("is");
    }

    private String heard(String address) {
        return String.join("\n", street.heard(address));
    }
}
