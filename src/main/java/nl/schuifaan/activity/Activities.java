package nl.schuifaan.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The activity as it is kept: a year, newest first, all together or of one thing. */
@Component
public class Activities implements ActivityLog, PersonalData {

    static final Duration KEPT = Duration.ofDays(365);

    /**
     * Codes, counts and ids: no blank, so no sentence; no letter beyond ASCII and no plus, so hardly a name and never a
     * number.
     */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:~/*{}-]{0,120}");

    private final MongoCollection<Document> lines;
    private final MovableClock now;

    Activities(MongoTemplate mongo, MovableClock now) {
        this.lines = mongo.getDb().getCollection("activity");
        this.now = now;
        lines.createIndex(Indexes.descending("when"));
        lines.createIndex(Indexes.compoundIndex(Indexes.ascending("thing"), Indexes.descending("when")));
    }

    @Override
    public void record(String who, Deed deed, String thing, Map<String, String> arguments) {
        harmless(who);
        harmless(thing);
        arguments.values().forEach(Activities::harmless);
        lines.insertOne(new Document("who", who).append("deed", deed.name()).append("thing", thing)
                .append("arguments", new Document(new TreeMap<>(arguments))).append("when", Date.from(now.instant())));
    }

    /** The newest before a moment, at most this many. */
    public List<Activity> before(Instant moment, int most) {
        return find(empty(), moment, most);
    }

    /** The newest about one thing, as {@link Activity#thing} names it, at most this many. */
    public List<Activity> about(String thing, Instant moment, int most) {
        return find(eq("thing", thing), moment, most);
    }

    private List<Activity> find(Bson which, Instant moment, int most) {
        return lines.find(and(which, lt("when", Date.from(moment)))).sort(descending("when")).limit(most)
                .map(Activities::read).into(new ArrayList<>());
    }

    private static Activity read(Document line) {
        Map<String, String> arguments = new TreeMap<>();
        line.get("arguments", new Document()).forEach((name, value) -> arguments.put(name, String.valueOf(value)));
        return new Activity(line.getString("who"), Deed.valueOf(line.getString("deed")), line.getString("thing"),
                arguments, line.getDate("when").toInstant());
    }

    private static void harmless(String text) {
        if (!HARMLESS.matcher(text).matches()) {
            throw new IllegalArgumentException("the activity takes codes, counts and ids only");
        }
    }

    @Override
    public int expire(Instant moment) {
        return Math.toIntExact(lines.deleteMany(lt("when", Date.from(moment.minus(KEPT)))).getDeletedCount());
    }

    /** Nothing here is about anyone's chat. */
    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        return Map.of();
    }

    @Override
    public void forget(ChatId chat) {}

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {}
}
