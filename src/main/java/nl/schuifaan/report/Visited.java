package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * In which month somebody came last, so that who comes again is not counted as somebody else. It goes with their chat:
 * who stays away so long that we have let go of them counts as new.
 */
@Component
class Visited implements PersonalData {

    static final String COLLECTION = "visited";
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> visited;
    private final MongoCollection<Document> chats;

    Visited(MongoTemplate mongo) {
        visited = mongo.getDb().getCollection(COLLECTION);
        chats = mongo.getDb().getCollection("chats");
    }

    /** The month in which each of them came last; who never did is not in it. */
    Map<ChatId, String> last(List<ChatId> contacts) {
        Map<ChatId, String> last = new HashMap<>();
        visited.find(in("_id", contacts))
                .forEach(one -> last.put(new ChatId(one.getString("_id")), one.getString("last")));
        return last;
    }

    /** Notes that they came in that month; repeating it changes nothing. */
    void note(List<ChatId> contacts, YearMonth month) {
        List<UpdateOneModel<Document>> notes = contacts.stream().map(contact -> new UpdateOneModel<Document>(
                eq("_id", contact), Updates.max("last", month.toString()), new UpdateOptions().upsert(true))).toList();
        if (!notes.isEmpty()) {
            visited.bulkWrite(notes);
        }
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        return Map.of(COLLECTION, visited.find(eq("_id", chat)).into(new ArrayList<>()));
    }

    @Override
    public void forget(ChatId chat) {
        visited.deleteOne(eq("_id", chat));
    }

    /** Of whom there is no chat any more nothing is kept here either. */
    @Override
    public int expire(Instant now) {
        int gone = 0;
        List<ChatId> some = new ArrayList<>();
        for (Document one : visited.find()) {
            some.add(new ChatId(one.getString("_id")));
            if (some.size() == AT_ONCE) {
                gone += drop(some);
                some.clear();
            }
        }
        return gone + drop(some);
    }

    private int drop(List<ChatId> contacts) {
        List<ChatId> gone = new ArrayList<>(contacts);
        chats.find(in("_id", contacts)).projection(new Document("contact.language", 1)).forEach(chat -> {
            if (chat.get("contact", new Document()).containsKey("language")) {
                gone.remove(new ChatId(chat.getString("_id")));
            }
        });
        return gone.isEmpty() ? 0 : (int) visited.deleteMany(in("_id", gone)).getDeletedCount();
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        visited.find()
                .forEach(one -> each.accept(new ChatId(one.getString("_id")), YearMonth.parse(one.getString("last"))
                .atDay(1).atStartOfDay(MovableClock.THE_HAGUE).toInstant()));
    }
}
