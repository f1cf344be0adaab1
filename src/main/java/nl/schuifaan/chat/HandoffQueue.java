package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.schuifaan.conversation.Input.Kind;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies on the organisers' desk: questions of people who asked for a human, and messages of which nobody knows
 * whether they arrived.
 */
final class HandoffQueue {

    private static final Logger log = LoggerFactory.getLogger(HandoffQueue.class);

    /** When a question was answered; whoever answers it sets this. */
    static final String ANSWERED = "answeredAt";

    private final MongoCollection<Document> questions;
    private final MongoCollection<Document> uncertain;
    private final MongoCollection<Document> inquiries;
    private final SentFiles files;

    HandoffQueue(MongoDatabase database) {
        files = new SentFiles(database);
        questions = database.getCollection("questions");
        uncertain = database.getCollection("uncertain");
        inquiries = database.getCollection("inquiries");
    }

    /** Puts a question down, once. The text is kept until it has been answered. */
    void ask(ChatId chat, String effect, @Nullable String question, @Nullable Kind kind, Instant at) {
        questions.updateOne(eq("_id", chat + "/" + effect), combine(setOnInsert("chat", chat), setOnInsert("at", at),
                setOnInsert("text", question), setOnInsert("kind", kind == null ? null : kind.name()),
                setOnInsert("file", kind == null ? null : files.find(chat, effect.split("/", 2)[0]))),
                new UpdateOptions().upsert(true));
        log.info("chat {}: someone asks for a human", chat);
    }

    /**
     * Notes a message that may have arrived although no receipt came.
     *
     * @param attempt which attempt is due, from 2 on: the one before is in doubt
     * @param again   whether it is made, so that the person may get the message twice
     */
    void noteUncertain(ChatId chat, String effect, int attempt, boolean again, Instant at) {
        uncertain.updateOne(eq("_id", chat + "/" + effect + "/" + attempt), combine(setOnInsert("chat", chat),
                setOnInsert("effect", effect), setOnInsert("sentAgain", again), setOnInsert("at", at)),
                new UpdateOptions().upsert(true));
        log.warn("chat {}: unknown whether {} arrived, {}", chat, effect, again ? "sent again" : "left at that");
    }

    /** Chats whose person waits for an answer. */
    List<ChatId> waiting() {
        return questions.distinct("chat", exists(ANSWERED, false), String.class).map(ChatId::new)
                .into(new ArrayList<>());
    }

    List<Document> questions(ChatId chat) {
        return questions.find(eq("chat", chat)).into(new ArrayList<>());
    }

    List<Document> uncertain(ChatId chat) {
        return uncertain.find(eq("chat", chat)).into(new ArrayList<>());
    }

    /** Takes everything of this chat off the desk. */
    void forget(ChatId chat) {
        questions.deleteMany(eq("chat", chat));
        uncertain.deleteMany(eq("chat", chat));
        inquiries.deleteMany(eq("_id", chat));
        files.forget(chat);
    }

    /** By what the channel knows files of this chat of which it is not known whether they belong to a question. */
    List<Document> files(ChatId chat) {
        return files.of(chat);
    }

    /** What colleagues did about the questions of this chat. */
    List<Document> inquiries(ChatId chat) {
        return inquiries.find(eq("_id", chat)).into(new ArrayList<>());
    }

    /**
     * Clears away what is done with.
     *
     * @param done      questions answered, and messages sent, before this
     * @param abandoned questions asked before this, which nobody will answer any more
     * @param strays    files before this that became no question
     */
    long expire(Instant done, Instant abandoned, Instant strays) {
        return questions.deleteMany(or(lte(ANSWERED, done), lte("at", abandoned))).getDeletedCount()
                + inquiries.deleteMany(and(lte("at", done),
                nin("_id", questions.distinct("chat", String.class).into(new ArrayList<>())))).getDeletedCount()
                + uncertain.deleteMany(lte("at", done)).getDeletedCount() + files.expire(strays);
    }

    /** When the first of the questions that are answered was answered, if there is any. */
    @Nullable Instant firstAnswered() {
        Document first = questions.find(exists(ANSWERED)).sort(ascending(ANSWERED)).first();
        return first == null ? null : first.getDate(ANSWERED).toInstant();
    }

    /** Everything on the desk: whose it is, and since when it lies there. */
    void each(Consumer<Document> each) {
        questions.find().projection(include("chat", "at")).forEach(each);
        uncertain.find().projection(include("chat", "at")).forEach(each);
    }
}
