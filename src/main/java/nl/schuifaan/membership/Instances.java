package nl.schuifaan.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.schuifaan.loop.Loop;
import nl.schuifaan.settings.Settings;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The processes that work on this store now. Each shows that it lives; one that does not, or in whose place another
 * listens, has gone, and what it held is free. Whether a sign of life is new is seen here, so that no two machines need
 * clocks that agree.
 */
@Component
public class Instances extends Loop {

    private static final Logger log = LoggerFactory.getLogger(Instances.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    /**
     * Missed beats after which a process counts as dead. Without the store it begins to send nothing, and what it began
     * right after its last beat has ended by then: no send takes longer than ten seconds.
     */
    private static final long DEAD = BEAT.multipliedBy(7).toNanos();

    /** The last 48 bits of it, all of them drawn by lot: the name stands in whatever this process holds. */
    private final String me = UUID.randomUUID().toString().substring(24);
    private final MongoCollection<Document> beats;
    private final LongSupplier nanos;
    private final boolean only;
    private final Map<String, Sign> signs = new ConcurrentHashMap<>();
    private volatile @Nullable String place;
    private boolean alone;

    /** An embedded store is open to one process at a time. */
    @Autowired
    public Instances(MongoTemplate mongo, Settings settings) {
        this(mongo.getDb().getCollection("instances"), System::nanoTime, settings.mongodbUri().isEmpty());
    }

    /** @param only whether no other process can be at work on this store */
    Instances(MongoCollection<Document> beats, LongSupplier nanos, boolean only) {
        super("heart", "signs of life");
        this.beats = beats;
        this.nanos = nanos;
        this.only = only;
    }

    /** The last sign of life of a process, and when it was first seen here. */
    private record Sign(Date at, long seen) {}

    /** The name of this process, new with each start. */
    public String me() {
        return me;
    }

    /** How many live, this one included; at least 1. As of at most two seconds ago. */
    public int alive() {
        return living().size();
    }

    /** Those that live, this one included. As of at most two seconds ago: one that has just begun may be missing. */
    public Set<String> living() {
        Set<String> living = new HashSet<>();
        living.add(me);
        signs.forEach((id, sign) -> {
            if (lives(sign)) {
                living.add(id);
            }
        });
        return living;
    }

    private boolean lives(Sign sign) {
        return nanos.getAsLong() - sign.seen <= DEAD;
    }

    /**
     * Whether that process has gone, so that whatever it was doing is at an end. Asks the store about one that is not
     * known to live.
     */
    public boolean gone(String id) {
        if (id.equals(me)) {
            return false;
        }
        Sign sign = signs.get(id);
        if (sign == null) {
            // It shows that it lives before it takes anything: it has just begun, or it has ended.
            look(eq("_id", id));
            sign = signs.get(id);
        }
        return sign == null || !lives(sign);
    }

    /** Real time, not the movable clock: this is about machines. */
    synchronized void beat() {
        Bson sign = place == null ? set("at", now()) : combine(set("at", now()), set("place", place));
        beats.updateOne(eq("_id", me), sign, new UpdateOptions().upsert(true));
        if (place != null && !alone) {
            beats.deleteMany(and(eq("place", place), ne("_id", me)));
            alone = true;
        }
        signs.keySet().retainAll(look(new Document()));
        signs.entrySet().stream().filter(other -> !lives(other.getValue())).map(Map.Entry::getKey).toList()
                .forEach(this::bury);
    }

    private static Date now() {
        return Date.from(Instant.now());
    }

    /** Keeps the signs of life of some processes; says whose there are. */
    private Set<String> look(Bson which) {
        Set<String> there = new HashSet<>();
        for (Document beat : beats.find(which)) {
            String id = beat.getString("_id");
            there.add(id);
            signs.compute(id, (_, known) -> known != null && known.at.equals(beat.getDate("at")) ? known
                    : new Sign(beat.getDate("at"), nanos.getAsLong()));
        }
        return there;
    }

    private void bury(String id) {
        log.info("another instance shows no sign of life; what it was doing is taken over");
        beats.deleteOne(eq("_id", id));
        signs.remove(id);
    }

    /** Where this process listens nobody else does: whoever did so before it has gone. */
    @EventListener
    void listens(WebServerInitializedEvent started) {
        holds(Place.of(started.getWebServer().getPort()));
    }

    void holds(String place) {
        this.place = place;
        try {
            beat();
        } catch (RuntimeException e) {
            log.warn("the store does not hear where this instance is ({}); it is told again",
                    e.getClass().getSimpleName());
        }
    }

    /** Shows that it lives before any other part begins. */
    @Override
    public void start() {
        if (only) {
            beats.deleteMany(new Document());
        }
        beat();
        super.start();
    }

    @Override
    protected Duration round() {
        beat();
        return BEAT;
    }

    /** After all others have stopped. */
    @Override
    public void stop() {
        try {
            fallSilent();
            beats.deleteOne(eq("_id", me));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("the store did not take a goodbye: {}", e.getClass().getSimpleName());
        }
    }

    void fallSilent() throws InterruptedException {
        finish(BEAT);
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
