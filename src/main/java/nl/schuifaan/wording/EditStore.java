package nl.schuifaan.wording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Edits as they are kept: one document for each text in each language, and one that counts all changes, so that others
 * see there was one.
 */
@Component
class EditStore {

    private static final String COUNT = "count";

    private final MongoCollection<Document> texts;

    EditStore(MongoTemplate mongo) {
        MongoDatabase database = mongo.getDb();
        texts = database.getCollection("texts");
    }

    /** How often anything was changed. */
    long changes() {
        Document count = texts.find(eq("_id", COUNT)).first();
        return count == null ? 0 : count.getLong("n");
    }

    List<Edit> all() {
        return texts.find(exists("key")).map(EditStore::read).into(new ArrayList<>());
    }

    Edit find(String language, String key) {
        Document found = texts.find(eq("_id", id(language, key))).first();
        return found == null ? Edit.none(language, key) : read(found);
    }

    /** Writes an edit over the version before it; false when another did so first. */
    boolean write(Edit edit) {
        boolean written = edit.version() == 1 ? insert(edit)
                : texts.replaceOne(and(eq("_id", id(edit.language(), edit.key())), eq("version", edit.version() - 1)),
                document(edit))
                        .getMatchedCount() > 0;
        if (written) {
            texts.updateOne(eq("_id", COUNT), Updates.inc("n", 1L), new UpdateOptions().upsert(true));
        }
        return written;
    }

    private boolean insert(Edit edit) {
        try {
            return texts.replaceOne(and(eq("_id", id(edit.language(), edit.key())), eq("version", 0L)), document(edit),
                    new ReplaceOptions().upsert(true)).getUpsertedId() != null;
        } catch (MongoWriteException _) {
            return false;
        }
    }

    private static String id(String language, String key) {
        return language + ":" + key;
    }

    private static Document document(Edit edit) {
        return new Document("_id", id(edit.language(), edit.key())).append("language", edit.language())
                .append("key", edit.key())
                .append("text", edit.text()).append("settled", edit.settled()).append("version", edit.version())
                .append("earlier",
                edit.earlier().stream().map(one -> new Document("text", one.text()).append("by", one.by())
                        .append("until", Date.from(one.until()))).toList());
    }

    private static Edit read(Document stored) {
        return new Edit(stored.getString("language"), stored.getString("key"), stored.getString("text"),
                stored.getBoolean("settled"),
                stored.getLong("version"), stored.getList("earlier", Document.class, List.of()).stream()
                        .map(one -> new Edit.Earlier(one.getString("text"), one.getString("by"),
                        one.getDate("until").toInstant())).toList());
    }
}
