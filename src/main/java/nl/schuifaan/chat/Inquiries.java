package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.schuifaan.chat.Inquiry.What;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What colleagues do about the questions of people: answer, look after, note, close. One document for each chat. */
@Component
public class Inquiries {

    /** How long one counts as typing after the last letter. */
    static final Duration TYPING = Duration.ofSeconds(15);

    /** How long the bot is quiet after an answer, unless the person asks for the menu. */
    static final Duration TALK = Duration.ofDays(1);

    private final MongoCollection<Document> questions;
    private final MongoCollection<Document> inquiries;
    private final MovableClock clock;

    /** How it went with an answer. */
    public enum Answered { KEPT, ALREADY, OVERTAKEN }

    Inquiries(MongoTemplate mongo, MovableClock clock) {
        this.questions = mongo.getDb().getCollection("questions");
        this.inquiries = mongo.getDb().getCollection("inquiries");
        this.clock = clock;
        questions.createIndex(Indexes.ascending("answeredAt", "at"));
        questions.createIndex(Indexes.ascending("chat", "at"));
        inquiries.createIndex(Indexes.ascending("lines.id"));
    }

    /**
     * Keeps an answer. Who answers looks after it from then on, and what they had seen counts as answered.
     *
     * @param id      of the answer, the same however often it is given
     * @param answers how many answers the colleague has seen; when there are more somebody was first, and nothing is
     *                kept
     * @param newest  when the newest message was written that the colleague has seen
     */
    public Answered answer(ChatId chat, String id, int answers, Instant newest, String by, String text) {
        there(chat);
        if (inquiries.find(and(eq("_id", chat), eq("lines.id", id))).first() != null) {
            done(chat, newest);
            return Answered.ALREADY;
        }
        Bson unseen = and(eq("_id", chat), eq("answers", answers), ne("lines.id", id));
        boolean kept =
                inquiries.updateOne(unseen, combine(push("lines", line(id, What.ANSWERED, by, text)), inc("answers", 1),
                set("assigned", by), set("talksUntil", clock.instant().plus(TALK)), unset("typing"), changed()))
                .getModifiedCount() == 1;
        if (kept) {
            done(chat, newest);
        }
        return kept ? Answered.KEPT : Answered.OVERTAKEN;
    }

    /** Hands it to a colleague; null for nobody. */
    public void assign(ChatId chat, String by, @Nullable String to) {
        there(chat);
        inquiries.updateOne(eq("_id", chat), combine(to == null ? unset("assigned") : set("assigned", to),
                push("lines", line(What.ASSIGNED, by, to)), changed()));
    }

    /** Writes something down that only colleagues read. */
    public void note(ChatId chat, String by, String text) {
        there(chat);
        inquiries.updateOne(eq("_id", chat), combine(push("lines", line(What.NOTED, by, text)), changed()));
    }

    /** Nothing more is to be done about what was written until then; a later message opens it again. */
    public void close(ChatId chat, Instant newest, String by) {
        there(chat);
        inquiries.updateOne(eq("_id", chat),
                combine(push("lines", line(What.CLOSED, by, null)), unset("assigned"), changed()));
        done(chat, newest);
    }

    /** Lets the others see that a colleague is writing an answer. */
    public void typing(ChatId chat, String by) {
        there(chat);
        inquiries.updateOne(eq("_id", chat),
                set("typing", new Document("by", by).append("until", clock.instant().plus(TYPING))));
    }

    /** Whether a human and this person are talking, so that the bot is quiet. */
    public boolean talking(ChatId chat) {
        return inquiries.find(and(eq("_id", chat), gt("talksUntil", clock.instant()))).first() != null;
    }

    /** The person asks for the bot again. */
    public void stopTalking(ChatId chat) {
        inquiries.updateOne(eq("_id", chat), unset("talksUntil"));
    }

    /** Chat and text of an answer; null when it was forgotten. */
    public @Nullable Given answer(String id) {
        Document found = inquiries.find(eq("lines.id", id)).first();
        return found == null ? null
                : found.getList("lines", Document.class).stream().filter(line -> id.equals(line.getString("id")))
                .findFirst().map(line -> new Given(new ChatId(found.getString("_id")), line.get("text", "")))
                .orElse(null);
    }

    /** An answer as it was given. */
    public record Given(ChatId chat, String text) {}

    private void there(ChatId chat) {
        inquiries.updateOne(eq("_id", chat), combine(setOnInsert("answers", 0), changed()),
                new UpdateOptions().upsert(true));
    }

    private void done(ChatId chat, Instant newest) {
        questions.updateMany(and(eq("chat", chat), exists(HandoffQueue.ANSWERED, false), lte("at", newest)),
                set(HandoffQueue.ANSWERED, clock.instant()));
    }

    private Bson changed() {
        return set("at", clock.instant());
    }

    private Document line(What what, String by, @Nullable String text) {
        return line(UUID.randomUUID().toString(), what, by, text);
    }

    private Document line(String id, What what, String by, @Nullable String text) {
        return new Document("id", id).append("at", clock.instant()).append("what", what.name()).append("by", by)
                .append("text", text);
    }
}
