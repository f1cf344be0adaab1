package nl.schuifaan.store;

import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Shown as {@code store} in {@code /health}. */
@Component
class StoreHealthIndicator implements HealthIndicator {

    /** Whoever asks for health seldom waits longer for an answer; a message may. */
    private static final int PATIENCE_SECONDS = 4;

    private final MongoTemplate mongo;
    private final Store store;

    StoreHealthIndicator(MongoTemplate mongo, Store store) {
        this.mongo = mongo;
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            mongo.getDb().withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
            return (store.open() ? Health.up() : Health.down()).build();
        } catch (RuntimeException _) {
            return Health.down().build();
        }
    }
}
