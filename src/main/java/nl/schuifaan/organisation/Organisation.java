package nl.schuifaan.organisation;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The one profile of the organisation. What its coordinators set is in the store, and each instance knows it within
 * seconds; until then it is what the program was started with.
 */
public final class Organisation {

    /** What became of a change. */
    public sealed interface Change {

        record Saved(Profile profile) implements Change {}

        /** @param fields name of a field → why it cannot be so */
        record Refused(Map<String, Wrong> fields) implements Change {}

        /** Somebody else changed it meanwhile; nothing is lost, as nothing was written. */
        record Overtaken(Profile now) implements Change {}
    }

    private static final String ID = "profile";
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final MongoCollection<Document> collection;
    private final Durable durable;
    private final Profile beginning;
    private volatile @Nullable Profile known;
    private volatile long looked;

    /** @param beginning what holds until somebody sets something */
    public Organisation(MongoCollection<Document> collection, Durable durable, Profile beginning) {
        this.collection = collection;
        this.durable = durable;
        this.beginning = beginning;
    }

    /** As it is now, at most two seconds old. */
    public Profile current() {
        Profile last = known;
        if (last != null && System.nanoTime() - looked < FRESH.toNanos()) {
            return last;
        }
        return look();
    }

    private Profile look() {
        Document stored = collection.find(Filters.eq("_id", ID)).first();
        Profile found = stored == null ? beginning : read(stored);
        known = found;
        looked = System.nanoTime();
        return found;
    }

    /**
     * Takes up what a coordinator typed.
     *
     * @param typed   field → text
     * @param daysOff each as 2026-12-25
     * @param seen    version of the profile that they had before them
     */
    public Change save(Map<String, String> typed, List<String> daysOff, long seen) {
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        Profile profile = ProfileForm.read(typed, daysOff, seen + 1, wrong);
        if (profile == null) {
            return new Change.Refused(wrong);
        }
        boolean written = written(profile, seen);
        durable.commit();
        Profile now = look();
        return written ? new Change.Saved(now) : new Change.Overtaken(now);
    }

    /** Only over the version that was seen: of two at one moment one is written. */
    private boolean written(Profile profile, long seen) {
        Document document = document(profile);
        if (seen > 0) {
            return collection.replaceOne(Filters.and(Filters.eq("_id", ID), Filters.eq("version", seen)), document)
                    .getMatchedCount() > 0;
        }
        try {
            return collection.replaceOne(Filters.and(Filters.eq("_id", ID), Filters.eq("version", seen)), document,
                    new ReplaceOptions().upsert(true)).getUpsertedId() != null;
        } catch (MongoWriteException _) {
            return false;
        }
    }

    private static Document document(Profile profile) {
        return new Document("_id", ID).append("name", profile.name()).append("contact", profile.contact())
                .append("address", profile.address()).append("openingHours", profile.openingHours())
                .append("answerDays", profile.answerDays()).append("quietFrom", profile.quiet().from().toString())
                .append("quietUntil", profile.quiet().until().toString())
                .append("daysOff", profile.quiet().daysOff().stream().map(LocalDate::toString).toList())
                .append("goal", profile.goal()).append("version", profile.version());
    }

    private static Profile read(Document stored) {
        Profile.Quiet quiet = new Profile.Quiet(LocalTime.parse(stored.getString("quietFrom")),
                LocalTime.parse(stored.getString("quietUntil")),
                stored.getList("daysOff", String.class, List.of()).stream().map(LocalDate::parse).toList());
        return new Profile(stored.getString("name"), stored.getString("contact"), stored.getString("address"),
                stored.getString("openingHours"), stored.getInteger("answerDays"), quiet, stored.getInteger("goal"),
                stored.getLong("version"));
    }
}
