package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.trial.Mongod;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the pages of the console ask of a full store: MongoDB explains each plan, and none reads what grows whole. */
class PageQueriesTest {

    /** What grows with people, messages and years. */
    private static final Set<String> GROWS = Set.of("chats", "questions", "inquiries", "rows", "deliveries", "guests",
            "arrivals", "walk-ins", "activity", "visited", "invited", "sheets", "single-messages", "sent-files",
            "uncertain", "out-of-turn", "sessions", "devices");

    @Test
    void no_page_reads_a_collection_that_grows_from_end_to_end(@TempDir Path folder) throws Exception {
        String uri = System.getenv("MONGODB_TEST_URI");
        assumeTrue(uri != null && !uri.isBlank(), "MONGODB_TEST_URI is not set: the embedded store explains nothing");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Schuifaan.class).run("--PORT=0",
                "--DATA_DIR=" + folder, "--SIMULATOR=off", "--DATA_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "--MONGODB_URI=" + Mongod.database(uri, "test-" + UUID.randomUUID()))) {
            MongoDatabase store = application.getBean(MongoTemplate.class).getDb();
            try {
                Crowded.fill(store);
                assertThat(readWhole(application, store)).isEmpty();
            } finally {
                store.drop();
            }
        }
    }

    /** Page and collection of each plan without an index. */
    private static List<String> readWhole(ConfigurableApplicationContext application, MongoDatabase store)
            throws Exception {
        String session = MadeSessions.of(application, "Samira", Role.COORDINATOR);
        Scheduler jobs = application.getBean(Scheduler.class);
        jobs.standby();
        await().until(() -> jobs.getCurrentlyExecutingJobs().isEmpty());
        String origin = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        List<String> found = new ArrayList<>();
        for (String page : Crowded.pages()) {
            Set<String> whole = readWhole(store, origin + page, session);
            // What a loop asks beside a page, it asks beside one of many visits; a page asks it at each.
            for (int visit = 0; visit < 3 && !whole.isEmpty(); visit++) {
                whole.retainAll(readWhole(store, origin + page, session));
            }
            whole.forEach(collection -> found.add(page + ": " + collection));
        }
        return found;
    }

    private static Set<String> readWhole(MongoDatabase store, String url, String session) throws Exception {
        store.runCommand(new Document("profile", 2));
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(HttpRequest.newBuilder(URI.create(url)).header("Cookie", MadeSessions.COOKIE + "="
                    + session).build(), BodyHandlers.discarding()).statusCode();
            assertThat(status).as(url).isEqualTo(200);
        }
        store.runCommand(new Document("profile", 0));
        MongoCollection<Document> profile = store.getCollection("system.profile");
        assertThat(profile.countDocuments()).as(url).isPositive();
        Set<String> found = new TreeSet<>();
        profile.find(Filters.eq("planSummary", "COLLSCAN")).forEach(plan -> {
            String collection = plan.getString("ns").substring(store.getName().length() + 1);
            if (GROWS.contains(collection)) {
                found.add(collection);
            }
        });
        profile.drop();
        return found;
    }
}
