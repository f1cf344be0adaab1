package nl.schuifaan.people;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import nl.schuifaan.notice.Neighbourhood;
import nl.schuifaan.trial.Mongod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** People who sign up by chat for LAAK1, which has six seats, and colleagues that look after them; on both stores. */
@ParameterizedClass
@ValueSource(strings = {"embedded", "MongoDB"})
abstract class PeopleTests extends Neighbourhood {

    static final String DIRK = "buttons:dirk";
    static final String KARIM = "numbers:karim";

    @Parameter
    String store;

    private String uri = "";

    @Override
    protected String store() {
        if (store.equals("MongoDB")) {
            String uri = System.getenv("MONGODB_TEST_URI");
            assumeTrue(uri != null && !uri.isBlank(), "MONGODB_TEST_URI is not set, so this ran on the embedded store");
            this.uri = Mongod.database(uri, "test-" + UUID.randomUUID());
        }
        return uri;
    }

    @AfterEach
    void drop() {
        if (application != null && !uri.isEmpty()) {
            bean(MongoTemplate.class).getDb().drop();
        }
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    List<PersonAtGathering> people() {
        return bean(PeopleAtGatherings.class).of("LAAK1");
    }

    /** The party of so many people. */
    PersonAtGathering party(int people) {
        return people().stream().filter(one -> one.people() == people).findFirst().orElseThrow();
    }
}
