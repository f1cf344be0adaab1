package nl.schuifaan.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Messages of the last seven days that somebody did not get, or may not have, and why: their number and their list. */
@Component
public class Undelivered {

    /** How far back one looks. */
    static final Duration LATELY = Duration.ofDays(7);

    /** Who is asked a second time has not answered, so whom a poll missed is counted and never named. */
    private static final String POLL = "poll";

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> notices;
    private final MovableClock clock;

    Undelivered(MongoTemplate mongo, MovableClock clock) {
        rows = mongo.getDb().getCollection("rows");
        notices = mongo.getDb().getCollection("notices");
        this.clock = clock;
    }

    /** How it ended: the channel could not bring it, nobody knows, or it was never handed to the channel. */
    public enum End { FAILED, UNKNOWN, DROPPED }

    /** How many ended so; 0 for an end that none had. */
    public Map<End, Long> counts() {
        Map<End, Long> counts = new EnumMap<>(End.class);
        for (End end : End.values()) {
            counts.put(end, rows.countDocuments(ended(end)));
        }
        return counts;
    }

    /** Those that ended so, the latest first. */
    public List<Missed> list(End end, int from, int most) {
        List<Document> found = rows.find(ended(end)).sort(Sorts.descending("at")).skip(from).limit(most)
                .into(new ArrayList<>());
        Map<String, Document> causes = new HashMap<>();
        notices.find(in("_id", found.stream().map(row -> row.getString("notice")).distinct().toList()))
                .forEach(notice -> causes.put(notice.getString("_id"), notice));
        return found.stream().map(row -> missed(row, causes.get(row.getString("notice")))).toList();
    }

    private Bson ended(End end) {
        return and(eq("state", end.name()), gte("at", clock.instant().minus(LATELY)));
    }

    private static Missed missed(Document row, @Nullable Document notice) {
        String id = row.getString("notice");
        String kind = notice == null ? id.substring(0, Math.max(0, id.indexOf(':'))) : notice.getString("kind");
        String gathering = notice == null ? null : notice.getString("gathering");
        return new Missed(kind, gathering == null ? null : new GatheringCode(gathering),
                kind.startsWith(POLL) ? null : ChatId.orNull(row.getString("contact")), row.getString("reason"),
                row.getDate("at").toInstant());
    }
}
