package nl.schuifaan.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.schuifaan.settings.MovableClock;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** YearReports as they were frozen: what one says never changes, and the same one is there once. */
@Component
public class Editions {

    private static final int MOST = 200;

    private final MongoTemplate mongo;
    private final MovableClock clock;

    Editions(MongoTemplate mongo, MovableClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A report as it was frozen.
     *
     * @param digest SHA-256 of its content
     * @param year   in which its months end
     * @param period key of its {@link Period}; none in those from when there were only years
     * @param json   all that it says
     * @param at     when it was first frozen
     * @param by     id of the colleague
     */
    @Document("report-editions")
    @TypeAlias("report-edition")
    public record Edition(@Id String digest, int year, @Nullable String period, String language, String json,
            Instant at, String by) {

        public Edition {
            json = Objects.requireNonNullElse(json, "");
        }

        /** A year, or its first and its last month. */
        public String of() {
            return Objects.requireNonNullElse(period, String.valueOf(year)).replace("--", " – ");
        }

        /** To call it by. */
        public String number() {
            return digest.substring(0, 8);
        }
    }

    /** Freezes what this says; where that was done before it is the one from then. */
    public Edition freeze(Period period, String language, String json, String by) {
        Edition edition = new Edition(digest(json), period.until().getYear(), period.key(), language, json,
                clock.instant(), by);
        try {
            mongo.insert(edition);
        } catch (DuplicateKeyException _) {
            // Nothing was changed since.
        }
        return find(edition.digest()).orElseThrow();
    }

    public Optional<Edition> find(String digest) {
        return Optional.ofNullable(mongo.findById(digest, Edition.class));
    }

    /** The newest first, without what they say. */
    public List<Edition> list() {
        Query all = new Query().with(Sort.by(Sort.Direction.DESC, "at", "_id")).limit(MOST);
        all.fields().include("year", "period", "language", "at", "by");
        return mongo.find(all, Edition.class);
    }

    /** Whether what it says is still what was frozen. */
    public static boolean intact(Edition edition) {
        return digest(edition.json()).equals(edition.digest());
    }

    private static String digest(String json) {
        return DigestUtils.sha256Hex(json);
    }
}
