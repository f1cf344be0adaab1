package nl.schuifaan.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Logos of the partners, for editions of the report. */
@Component
public class Logos {

    /** So that an edition, which carries its own, stays small. */
    public static final int MOST = 8;
    /** Bytes of a picture as it is kept. */
    public static final int LARGEST = 60_000;
    private static final int LONGEST = 60;

    private final MongoTemplate mongo;
    private final MovableClock clock;

    Logos(MongoTemplate mongo, MovableClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param name whose it is: somebody that does not see it hears this */
    @Document("report-logos")
    @TypeAlias("report-logo")
    public record Logo(@Id String id, String name, byte[] png, Instant at) {}

    /** Why it was not taken; {@code DONE} when it was. Its sentence is {@code report.logo.<NAME>}. */
    public enum Outcome { DONE, NAME, PICTURE, MANY }

    /** In the order in which they were added. */
    public List<Logo> list() {
        return mongo.find(new Query().with(Sort.by("at", "_id")).limit(MOST), Logo.class);
    }

    public Optional<Logo> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Logo.class));
    }

    /** @param png small, and known to be a picture */
    public Outcome add(String name, byte[] png) {
        if (name.isBlank() || name.strip().length() > LONGEST) {
            return Outcome.NAME;
        } else if (png.length == 0 || png.length > LARGEST) {
            return Outcome.PICTURE;
        } else if (mongo.count(new Query(), Logo.class) >= MOST) {
            return Outcome.MANY;
        }
        mongo.insert(new Logo(UUID.randomUUID().toString(), name.strip(), png, clock.instant()));
        return Outcome.DONE;
    }

    /** Takes one away; editions that were frozen keep it. */
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), Logo.class);
    }
}
