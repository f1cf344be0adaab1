package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts where people give up a sign-up: the question and the language, of chats in which nothing came for most of a
 * day; after a whole day such a sign-up is thrown away. Hour by hour, each hour once, however many processes there are.
 */
@Component
class GivenUp {

    private static final Duration QUIET = Duration.ofHours(20);
    private static final String MARK = "report-marks";
    private static final String ID = "given-up";

    private final MongoCollection<Document> chats;
    private final MongoCollection<Document> days;
    private final MongoCollection<Document> marks;

    GivenUp(MongoTemplate mongo) {
        chats = mongo.getDb().getCollection("chats");
        days = mongo.getDb().getCollection(DayCount.COLLECTION);
        marks = mongo.getDb().getCollection(MARK);
    }

    void look(Instant now) {
        Instant until = now.minus(QUIET).truncatedTo(ChronoUnit.HOURS);
        Document mark = marks.find(eq("_id", ID)).first();
        Instant from = mark == null ? until.minus(1, ChronoUnit.HOURS) : mark.getDate("until").toInstant();
        if (from.isBefore(until) && taken(mark, until)) {
            count(from, until);
        }
    }

    /** Of two processes one counts. */
    private boolean taken(@Nullable Document mark, Instant until) {
        Bson next = Updates.set("until", Date.from(until));
        if (mark == null) {
            return marks.updateOne(eq("_id", ID), Updates.setOnInsert("until", Date.from(until)),
                    new UpdateOptions().upsert(true)).getUpsertedId() != null;
        }
        return marks.updateOne(and(eq("_id", ID), eq("until", mark.getDate("until"))), next).getModifiedCount() == 1;
    }

    private void count(Instant from, Instant until) {
        Map<String, Integer> steps = new TreeMap<>();
        chats.find(and(exists("step.draft"), gt("lastAt", from), lte("lastAt", until)))
                .projection(Projections.include("step.is", "contact.language"))
                .forEach(chat -> steps.merge(step(chat), 1, Integer::sum));
        if (!steps.isEmpty()) {
            String day = LocalDate.ofInstant(until, MovableClock.THE_HAGUE).toString();
            days.updateOne(eq("_id", day), Updates.combine(steps.entrySet().stream()
                    .map(one -> Updates.inc("steps." + one.getKey(), one.getValue())).toList()),
                    new UpdateOptions().upsert(true));
        }
    }

    /** Sign-up has a question each; whoever turned aside from it is counted as such. */
    private static String step(Document chat) {
        String is = chat.get("step", new Document()).get("is", "");
        String language = chat.get("contact", new Document()).get("language", EveningTally.UNKNOWN);
        return (is.startsWith("sign-up.") ? is.substring("sign-up.".length()) : "aside").replace('.', '-') + "/"
                + language;
    }
}
