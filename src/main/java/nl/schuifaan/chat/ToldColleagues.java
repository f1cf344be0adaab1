package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Optional;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which colleague got whose questions in a chat of their own, and as which message, so that a reply to it finds them.
 * It stands with what colleagues did about these questions, and goes with it.
 */
@Component
public class ToldColleagues {

    private final MongoCollection<Document> inquiries;
    private final MovableClock clock;

    /**
     * What a colleague was told.
     *
     * @param chat    id of the chat of who asked
     * @param newest  when the newest message came that the colleague has seen
     * @param answers how many answers there were then
     */
    public record Told(ChatId chat, Instant newest, int answers) {}

    ToldColleagues(MongoTemplate mongo, MovableClock clock) {
        this.inquiries = mongo.getDb().getCollection("inquiries");
        this.clock = clock;
        inquiries.createIndex(Indexes.ascending("told.message"), new IndexOptions().sparse(true));
    }

    /** Whether it is now ours to tell: nobody told it to this colleague yet, or is about to. */
    public boolean claim(String colleague, Told told) {
        if (inquiries.find(and(eq("_id", told.chat()), eq("told.id", id(colleague, told)))).first() != null) {
            return false;
        }
        inquiries.updateOne(eq("_id", told.chat()), combine(setOnInsert("answers", 0), set("at", clock.instant())),
                new UpdateOptions().upsert(true));
        Bson untold = and(eq("_id", told.chat()), ne("told.id", id(colleague, told)));
        return inquiries.updateOne(untold, push("told", new Document("id", id(colleague, told)).append("to", colleague)
                .append("newest", told.newest()).append("answers", told.answers()))).getModifiedCount() == 1;
    }

    /** @param message the channel's id of the message in which it was told */
    public void arrived(String colleague, Told told, String message) {
        inquiries.updateOne(and(eq("_id", told.chat()), eq("told.id", id(colleague, told))),
                set("told.$.message", message));
    }

    /** It was not told after all, and may be tried again. */
    public void failed(String colleague, Told told) {
        inquiries.updateOne(eq("_id", told.chat()), pull("told", new Document("id", id(colleague, told))));
    }

    /** What that message told this colleague; empty when it told something else, or it is forgotten. */
    public Optional<Told> find(String colleague, String message) {
        for (Document inquiry : inquiries.find(eq("told.message", message))) {
            for (Document told : inquiry.getList("told", Document.class)) {
                if (message.equals(told.getString("message")) && colleague.equals(told.getString("to"))) {
                    return Optional.of(new Told(new ChatId(inquiry.getString("_id")), told.getDate("newest")
                            .toInstant(),
                            told.getInteger("answers")));
                }
            }
        }
        return Optional.empty();
    }

    private static String id(String colleague, Told told) {
        return colleague + "@" + told.newest().toEpochMilli();
    }
}
