package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Counts each gathering once, six days after it: by then colleagues have ticked who was there, and the day after that
 * what people asked for is let go of. The first count is the one that holds.
 */
@Component
class GatheringCounts {

    static final Duration WAIT = Duration.ofDays(6);

    private static final Logger log = LoggerFactory.getLogger(GatheringCounts.class);
    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final MongoDatabase database;
    private final Visited visited;

    GatheringCounts(MongoTemplate mongo, Visited visited) {
        this.mongo = mongo;
        this.database = mongo.getDb();
        this.visited = visited;
    }

    /** All there are, in the order in which they were counted, so that groups never change. */
    List<GatheringCount> list() {
        return mongo.find(new Query().with(Sort.by("at", "start", "_id")), GatheringCount.class);
    }

    /** Years of which there is one. */
    Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        database.getCollection(GatheringCount.COLLECTION).find().projection(Projections.include("start"))
                .forEach(one -> years.add(GatheringCount.month(one.getDate("start").toInstant()).getYear()));
        return years;
    }

    /** Counts what is due, one gathering after the other in the order in which they were. */
    void look(Instant now) {
        mongo.find(Query.query(where("marked").is(false)), GatheringCount.class).forEach(one ->
                mark(gathering(one.code())));
        for (GatheringCode code : due(now)) {
            Document gathering = gathering(code);
            keep(count(gathering, now));
            mark(gathering);
            log.debug("gathering {}: counted for the report", code);
        }
    }

    private List<GatheringCode> due(Instant now) {
        List<String> counted = database.getCollection(GatheringCount.COLLECTION).find()
                .projection(Projections.include("_id")).map(one -> one.getString("_id")).into(new ArrayList<>());
        return database.getCollection("gatherings")
                .find(and(lte("end", now.minus(WAIT)), eq("calledOff", null), ne("state", "DRAFT"),
                        nin("_id", counted)))
                .projection(Projections.include("_id")).sort(Sorts.ascending("start", "_id"))
                .map(one -> new GatheringCode(one.getString("_id"))).into(new ArrayList<>());
    }

    private Document gathering(GatheringCode code) {
        Document found = database.getCollection("gatherings").find(eq("_id", code)).projection(Projections.include(
                "kind", "place", "start", "interpreters", "bookings")).first();
        return found == null ? new Document("_id", code.text()) : found;
    }

    GatheringCount count(Document gathering, Instant now) {
        List<ChatId> contacts = EveningTally.contacts(gathering);
        return new EveningTally(gathering, guests(contacts), visited.last(contacts),
                reminded(new GatheringCode(gathering.getString("_id"))))
                .with(staff(new GatheringCode(gathering.getString("_id")))).count(now);
    }

    private List<Document> staff(GatheringCode code) {
        Document evening = database.getCollection("evenings").find(eq("_id", code))
                .projection(Projections.include("staff")).first();
        return evening == null ? List.of() : evening.getList("staff", Document.class, List.of());
    }

    void keep(GatheringCount count) {
        try {
            mongo.insert(count);
        } catch (DuplicateKeyException _) {
            // Another instance counted it.
        }
    }

    private void mark(Document gathering) {
        if (gathering.getDate("start") != null) {
            visited.note(EveningTally.cameFrom(gathering),
                    GatheringCount.month(gathering.getDate("start").toInstant()));
        }
        letGo(gathering);
        mongo.updateFirst(Query.query(where("_id").is(gathering.getString("_id"))), new Update().set("marked", true),
                GatheringCount.class);
    }

    /** By which partner somebody came: it has been counted. */
    void letGo(Document gathering) {
        List<Bson> partners = new ArrayList<>();
        gathering.get("bookings", new Document()).forEach((booking, party) -> {
            if (((Document) party).containsKey("partner")) {
                partners.add(unset("bookings." + booking + ".partner"));
            }
        });
        if (!partners.isEmpty()) {
            database.getCollection("gatherings").updateOne(eq("_id", gathering.getString("_id")), combine(partners));
        }
    }

    private Map<ChatId, GuestFacts> guests(List<ChatId> contacts) {
        Map<ChatId, GuestFacts> guests = new HashMap<>();
        for (int from = 0; from < contacts.size(); from += AT_ONCE) {
            database.getCollection("chats")
                    .find(in("_id", contacts.subList(from, Math.min(from + AT_ONCE, contacts.size()))))
                    .projection(Projections.include("channel", "contact.language", "contact.bookings.id",
                            "contact.bookings.language", "contact.bookings.wishes"))
                    .forEach(chat -> guests.put(new ChatId(chat.getString("_id")), GuestFacts.of(chat)));
        }
        return guests;
    }

    /** Ids of reminders are {@code reminder:LAAK1:day:2026-11-28T19:00}. */
    private Map<String, Set<ChatId>> reminded(GatheringCode code) {
        Map<String, Set<ChatId>> sent = new TreeMap<>();
        String beginning = "reminder:" + code + ":";
        database.getCollection("rows")
                .find(and(gte("notice", beginning), lt("notice", beginning + '\uffff'),
                        in("state", "SENT", "DELIVERED")))
                .projection(Projections.include("notice", "contact"))
                .forEach(row -> sent.computeIfAbsent(row.getString("notice").split(":")[2], _ -> new HashSet<>())
                        .add(new ChatId(row.getString("contact"))));
        return sent;
    }
}
