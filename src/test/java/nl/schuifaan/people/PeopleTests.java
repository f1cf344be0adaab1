package nl.schuifaan.people;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.notice.Neighbourhood;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.trial.Beginning;
import nl.schuifaan.trial.Mongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** People who sign up by chat for LAAK1, which has six seats, and colleagues that look after them; on both stores. */
@ParameterizedClass
@ValueSource(strings = {"embedded", "MongoDB"})
@TestInstance(Lifecycle.PER_CLASS)
abstract class PeopleTests extends Neighbourhood {

    static final String DIRK = "buttons:dirk";
    static final String KARIM = "numbers:karim";

    @Parameter
    String store;

    private Beginning beginning;
    private String uri = "";
    private String running = "";

    @Override
    protected String store() {
        if (store.equals("MongoDB")) {
            String uri = System.getenv("MONGODB_TEST_URI");
            assumeTrue(uri != null && !uri.isBlank(), "MONGODB_TEST_URI is not set, so this ran on the embedded store");
            this.uri = Mongod.database(uri, "test-" + UUID.randomUUID());
        }
        return uri;
    }

    /** Starting costs seconds, so the tests of a class share one application, and each finds it as at the start. */
    @Override
    @BeforeEach
    protected void start() throws IOException {
        if (application != null && store.equals(running)) {
            beginning.putBack();
            sent.clear();
            // Longer than the programme is remembered.
            bean(MovableClock.class).forward(Duration.ofSeconds(2));
            return;
        }
        end();
        start(Files.createTempDirectory("schuifaan-people"));
        running = store;
        beginning = new Beginning(db());
    }

    private MongoDatabase db() {
        return bean(MongoTemplate.class).getDb();
    }

    @Override
    protected void stop() {}

    @AfterAll
    void end() {
        if (application != null) {
            if (!uri.isEmpty()) {
                db().drop();
            }
            application.close();
            uri = "";
        }
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    List<PersonAtGathering> people() {
        return bean(PeopleAtGatherings.class).of(LAAK1);
    }

    /** The party of so many people. */
    PersonAtGathering party(int people) {
        return people().stream().filter(one -> one.people() == people).findFirst().orElseThrow();
    }
}
