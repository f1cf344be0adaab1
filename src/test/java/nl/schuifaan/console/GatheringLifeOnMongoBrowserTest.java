package nl.schuifaan.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.trial.Mongod;
import org.junit.jupiter.api.AfterAll;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The same on MongoDB, with the windows changed round: what was done on a phone is done on a laptop. */
class GatheringLifeOnMongoBrowserTest extends GatheringLifeBrowserTest {

    @Override
    protected List<String> settings() {
        String uri = System.getenv("MONGODB_TEST_URI");
        assumeTrue(uri != null && !uri.isBlank(), "MONGODB_TEST_URI is not set, so this ran on the embedded store");
        List<String> settings = new ArrayList<>(super.settings());
        settings.add("--MONGODB_URI=" + Mongod.database(uri, "test-" + UUID.randomUUID()));
        settings.add("--DATA_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        return settings;
    }

    @Override
    protected List<Integer> windows() {
        return List.of(LAPTOP, PHONE);
    }

    @AfterAll
    void drop() {
        if (application != null) {
            bean(MongoTemplate.class).getDb().drop();
        }
    }
}
