package nl.schuifaan.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How many processes work on this store now, so that what all may do together can be shared out. Each shows that it lives. */
@Component
public class Instances implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Instances.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    /** Missed beats after which a process counts as dead. */
    private static final Duration DEAD = BEAT.multipliedBy(5);

    private final Outage outage = new Outage(log, "signs of life");
    private final String me = UUID.randomUUID().toString();
    private final MongoCollection<Document> beats;
    private volatile int alive = 1;
    private volatile @Nullable Thread heart;

    Instances(MongoTemplate mongo) {
        beats = mongo.getDb().getCollection("instances");
    }

    /** How many live, this one included; at least 1. As of at most two seconds ago. */
    public int alive() {
        return alive;
    }

    /** Real time, not the movable clock: this is about machines. */
    void beat(Instant now) {
        beats.updateOne(eq("_id", me), set("at", now), new UpdateOptions().upsert(true));
        alive = Math.max(1, (int) beats.countDocuments(gte("at", now.minus(DEAD))));
        beats.deleteMany(lt("at", now.minus(DEAD.multipliedBy(10))));
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                outage.tried(() -> beat(Instant.now()));
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        heart = Thread.ofVirtual().name("heart").start(this::run);
    }

    @Override
    public void stop() {
        Thread thread = heart;
        heart = null;
        if (thread != null) {
            thread.interrupt();
        }
        try {
            beats.deleteOne(eq("_id", me));
        } catch (RuntimeException e) {
            log.warn("the store did not take a goodbye: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}
