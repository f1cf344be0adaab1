package nl.schuifaan.access;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keys put into a store from which an application runs somewhere else. */
public final class MadeKeys {

    private MadeKeys() {}

    /** One that is good for a day. */
    public static String in(MongoTemplate mongo, Role role) {
        return new Keys(mongo, () -> {}, new MovableClock())
                .make("test", role, Instant.now().plus(Duration.ofDays(1)), "test");
    }
}
