package nl.schuifaan.evening;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import nl.schuifaan.trial.Mongod;

class EveningOnMongoTest extends EveningRules {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @Override
    List<String> store() {
        String uri = System.getenv("MONGODB_TEST_URI");
        assumeTrue(uri != null && !uri.isBlank(), "MONGODB_TEST_URI is not set, so this ran on the embedded store");
        return List.of("--MONGODB_URI=" + Mongod.database(uri, "test-" + UUID.randomUUID()), "--DATA_KEY=" + KEY);
    }
}
