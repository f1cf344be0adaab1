package nl.schuifaan.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Delivery.State;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.privacy.Term;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of notices, as far as they are about people: each names a chat. How many a notice was for stays with the
 * notice.
 */
@Component
class DeliveryPersonalData implements PersonalData {

    /** Long enough to see that everyone was told. */
    static final Duration ENDED = Duration.ofDays(30);

    private static final String COLLECTION = "rows";

    private final MongoCollection<Document> rows;

    DeliveryPersonalData(MongoTemplate mongo) {
        rows = mongo.getDb().getCollection(COLLECTION);
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        return Map.of(COLLECTION, rows.find(eq("contact", chat)).into(new ArrayList<>()));
    }

    /** Who is asked a second time has not answered; who is told of the end has begun. */
    @Override
    public Map<String, List<Document>> showToColleagues(ChatId chat) {
        return Map.of(COLLECTION, rows.find(and(eq("contact", chat), not(regex("notice", "^poll"))))
                .into(new ArrayList<>()));
    }

    @Override
    public void forget(ChatId chat) {
        rows.deleteMany(eq("contact", chat));
    }

    @Override
    public int expire(Instant now) {
        return (int) rows.deleteMany(and(nin("state", State.WAITING.name(), State.HANDED.name()),
                lte("at", now.minus(ENDED))))
                .getDeletedCount();
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        rows.find().projection(Projections.include("contact", "at"))
                .forEach(row -> each.accept(new ChatId(row.getString("contact")), row.getDate("at").toInstant()));
    }

    @Override
    public List<Term> terms() {
        Document oldest = rows.find(nin("state", State.WAITING.name(), State.HANDED.name())).sort(Sorts.ascending("at"))
                .first();
        return List.of(new Term("row", ENDED, oldest == null ? null : oldest.getDate("at").toInstant().plus(ENDED)));
    }
}
