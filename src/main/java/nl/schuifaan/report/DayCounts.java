package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import nl.schuifaan.chat.AnswerTimes;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts each day once, when channels have told what became of its messages; a month is looked back at most. */
@Component
class DayCounts {

    /** Days after which nothing more is heard of a message. */
    static final int HEARD = 3;
    /** What is older has been let go of. */
    private static final int BACK = 28;
    private static final List<String> ENDS = List.of("SENT", "DELIVERED", "FAILED", "UNKNOWN", "DROPPED");

    private final MongoTemplate mongo;
    private final MongoDatabase database;
    private final IntSupplier promised;

    @Autowired
    DayCounts(MongoTemplate mongo, AnswerTimes promised) {
        this(mongo, promised::days);
    }

    /** @param promised in how many days a question is answered */
    DayCounts(MongoTemplate mongo, IntSupplier promised) {
        this.mongo = mongo;
        this.database = mongo.getDb();
        this.promised = promised;
    }

    /** All days from the first to before the second. */
    List<DayCount> between(LocalDate from, LocalDate until) {
        return mongo.find(Query.query(where("_id").gte(from.toString()).lt(until.toString())).with(Sort.by("_id")),
                DayCount.class);
    }

    void look(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, MovableClock.THE_HAGUE);
        for (LocalDate day = today.minusDays(BACK); day.isBefore(today.minusDays(HEARD - 1)); day = day.plusDays(1)) {
            Query uncounted = Query.query(where("_id").is(day.toString()).and("messages").exists(true));
            if (!mongo.exists(uncounted, DayCount.class)) {
                count(day);
            }
        }
    }

    private void count(LocalDate day) {
        Map<String, Integer> waits = new TreeMap<>();
        Map<String, Integer> promises = new TreeMap<>();
        database.getCollection("questions").find(on(day, "answeredAt"))
                .projection(Projections.include("at", "answeredAt")).forEach(question -> {
                    Duration waited = Duration.between(question.getDate("at").toInstant(),
                            question.getDate("answeredAt").toInstant());
                    waits.merge(wait(waited), 1, Integer::sum);
                    boolean late = waited.compareTo(Duration.ofDays(promised.getAsInt())) > 0;
                    promises.merge(late ? "late" : "kept", 1, Integer::sum);
                });
        mongo.upsert(Query.query(where("_id").is(day.toString())), new Update().setOnInsert("_class", "day-count")
                .set("messages", messages(day)).set("waits", waits).set("promises", promises), DayCount.class);
    }

    private Map<String, Integer> messages(LocalDate day) {
        Map<String, Integer> messages = new TreeMap<>();
        for (String end : ENDS) {
            long n = database.getCollection("rows").countDocuments(and(eq("state", end), on(day, "at")));
            if (n > 0) {
                messages.put(end, (int) n);
            }
        }
        return messages;
    }

    private static Bson on(LocalDate day, String field) {
        return and(gte(field, day.atStartOfDay(MovableClock.THE_HAGUE).toInstant()),
                lt(field, day.plusDays(1).atStartOfDay(MovableClock.THE_HAGUE).toInstant()));
    }

    private static String wait(Duration waited) {
        return waited.toHours() < 4 ? "hours" : waited.toHours() < 24 ? "day" : waited.toHours() < 48 ? "two" : "more";
    }

    /** Segments of SMS. */
    long segments(Period period) {
        long[] sum = {0};
        database.getCollection("sms-budget").find(and(gte("_id", period.firstDay().toString()),
                lt("_id", period.dayAfter().toString())))
                .projection(new Document("used", 1))
                .forEach(day -> sum[0] += day.get("used") instanceof Number used ? used.longValue() : 0);
        return sum[0];
    }
}
