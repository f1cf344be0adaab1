package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * By what the channel knows a photo or a voice note that came, until it is known whether it belongs to a question. The
 * file itself stays with the channel.
 */
final class SentFiles {

    private final MongoCollection<Document> files;

    SentFiles(MongoDatabase database) {
        this.files = database.getCollection("sent-files");
        files.createIndex(Indexes.ascending("chat"));
        files.createIndex(Indexes.ascending("at"));
    }

    void keep(ChatId chat, Incoming message, Instant at) {
        if (message.file() != null) {
            files.replaceOne(eq("_id", chat + "/" + message.id()), new Document("chat", chat)
                    .append("file", message.file()).append("at", at), new ReplaceOptions().upsert(true));
        }
    }

    /** What came with that input, if anything did. */
    @Nullable String find(ChatId chat, String input) {
        Document found = files.find(eq("_id", chat + "/" + input)).first();
        return found == null ? null : found.getString("file");
    }

    List<Document> of(ChatId chat) {
        return files.find(eq("chat", chat)).into(new ArrayList<>());
    }

    long forget(ChatId chat) {
        return files.deleteMany(eq("chat", chat)).getDeletedCount();
    }

    /** A day is enough for an input to become a question, or to be none. */
    long expire(Instant before) {
        return files.deleteMany(lte("at", before)).getDeletedCount();
    }
}
