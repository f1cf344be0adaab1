package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.Changes;
import nl.schuifaan.store.GroupCommit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code chats}. Each change to a chat is one atomic update under a condition; whoever does not meet the
 * condition looks at the chat again. It speaks to the driver itself, as each of these updates is the protocol and wants
 * to be read as such.
 */
final class Chats implements AutoCloseable {

    /** How long what was told is remembered, so that it is not told twice: longer than any notice is on its way. */
    static final Duration TOLD = Duration.ofDays(8);

    /** What only the store itself asks. */
    static final Bson WITHOUT_MARKS = Projections.exclude("seen", "told");

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * When another process looks after a letter that the one which stored it has not begun with: it may have to rest a
     * moment.
     */
    private static final Duration LETTER_GRACE = Duration.ofSeconds(5);

    private final MongoCollection<Chat> chats;
    private final GroupCommit together;

    Chats(MongoDatabase database) {
        MongoDatabase ours = database.withCodecRegistry(
                fromRegistries(fromProviders(new StoredRecords()), database.getCodecRegistry()));
        chats = ours.getCollection("chats", Chat.class);
        chats.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        chats.createIndex(Indexes.ascending("lease.until"), new IndexOptions().sparse(true));
        together = new GroupCommit(chats);
    }

    /**
     * Puts letters into chats that are there, each once.
     *
     * @return ids of chats that are not there
     */
    Set<ChatId> deliver(List<NoticeMessage> noticeInbox, Instant at) {
        List<UpdateOneModel<Chat>> updates = noticeInbox.stream()
                .map(letter ->
                new UpdateOneModel<Chat>(and(reachable(eq("_id", letter.contact())), ne("told.id", letter.id()),
                ne("seen.id", letter.id())), deliver(letter, at))).toList();
        Set<ChatId> gone = new HashSet<>();
        if (chats.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount() < noticeInbox.size()) {
            noticeInbox.forEach(letter -> gone.add(letter.contact()));
            chats.withDocumentClass(Document.class).find(reachable(in("_id", List.copyOf(gone))))
                    .projection(Projections.include("_id"))
                    .forEach(chat -> gone.remove(new ChatId(chat.getString("_id"))));
        }
        return gone;
    }

    /** Who was forgotten has no address. */
    static Bson reachable(Bson chats) {
        return and(chats, exists("address"));
    }

    private static Bson deliver(NoticeMessage letter, Instant at) {
        InboxEntry input = new InboxEntry(letter.id(), letter.input(), at, null, null, NoticeRef.of(letter));
        List<Bson> changes = new ArrayList<>(List.of(
                push("told", new Document("id", letter.id()).append("at", at.truncatedTo(ChronoUnit.DAYS))),
                push("pending", input), min("due", at.plus(LETTER_GRACE))));
        if (letter.input() instanceof Input.Polled) {
            changes.add(pushEach("seen", strangeMarks(), new PushOptions().position(0).slice(-InboxWriter.SEEN)));
        }
        return combine(changes);
    }

    /**
     * Marks of nothing. Before the questions of a poll are put, as many of them go before the others as are remembered
     * in all: from then on a chat has the same number, whoever answers much, little or nothing.
     */
    private static List<Long> strangeMarks() {
        byte[] bytes = new byte[InboxWriter.SEEN * Long.BYTES];
        RANDOM.nextBytes(bytes);
        LongBuffer marks = ByteBuffer.wrap(bytes).asLongBuffer();
        return LongStream.generate(marks::get).limit(InboxWriter.SEEN).boxed().toList();
    }

    /** The chat as it is stored now. */
    @Nullable Chat find(ChatId id) {
        return chats.find(eq("_id", id)).projection(WITHOUT_MARKS).first();
    }

    /** Those of these chats that are there, as they are stored now. */
    List<Chat> find(Collection<ChatId> ids) {
        return chats.find(in("_id", ids)).projection(WITHOUT_MARKS).into(new ArrayList<>());
    }

    /**
     * Chats that someone should look at: an input has waited for long and nobody is on it, or whoever was on it has
     * gone.
     *
     * @param living who is known to be there; of others it is to be asked
     */
    List<ChatId> due(Instant now, Set<String> living, int most) {
        Bson lapsed = lte("lease.until", now);
        List<String> known = new ArrayList<>(living);
        known.add(Lease.NOBODY);
        Bson left = and(gt("lease.until", now), nin("lease.by", known));
        Bson waits = and(lte("due", now), or(exists("lease", false), lapsed));
        List<ChatId> ids = new ArrayList<>();
        chats.find(or(lapsed, left, waits), Document.class).projection(Projections.include("_id")).limit(most)
                .forEach(chat -> ids.add(new ChatId(chat.getString("_id"))));
        return ids;
    }

    /**
     * Commits a decision: takes the first input off, sets the step, adds what is owed, all or nothing. Where it is the
     * last that is known to wait, that must hold: else nobody would be told of one that came meanwhile.
     *
     * @param lease the right to carry out what is owed; null when nothing is
     */
    boolean commit(Chat chat, Chat decided, List<OutboxEntry> added, @Nullable Lease lease) {
        Changes changes = new Changes().set("version", decided.version()).popFirst("pending");
        change(changes, "step", chat.step(), decided.step());
        change(changes, "contact", chat.contact(), decided.contact());
        change(changes, "silenced", chat.silenced(), decided.silenced());
        change(changes, "lastAt", chat.lastAt(), decided.lastAt());
        if (!added.isEmpty()) {
            changes.push("owed", added);
        }
        holding(changes, lease);
        boolean last = chat.pending().size() == 1;
        if (last) {
            changes.unset("due");
        }
        return together.write(chat.id().text(), and(eq("_id", chat.id()), eq("version", chat.version()),
                eq("pending.0.id", chat.pending().getFirst().id()), last ? nothingMore(1) : new Document()),
                changes);
    }

    /** What stays as it is need not be written: the condition on the version says that it is known. */
    private static void change(Changes changes, String field, @Nullable Object known, @Nullable Object decided) {
        if (!Objects.equals(known, decided)) {
            changes.set(field, decided);
        }
    }

    /** Gives up the lease that this process holds, for one that lets a time pass. */
    void leave(Chat chat, Lease lease) {
        together.write(chat.id().text(), held(chat), holding(new Changes(), lease).inc("version", 1));
    }

    /** Takes the right to act on a chat. */
    boolean lease(Chat chat, Lease lease) {
        return together.write(chat.id().text(), and(eq("_id", chat.id()), eq("version", chat.version())),
                holding(new Changes(), lease).inc("version", 1));
    }

    /**
     * Takes the first effect off, as it has been carried out, and stores what it brought.
     *
     * @param answer an input for this chat, ahead of what waits; may be null
     * @param next   the lease from now on; null when the chat is left alone: what came in meanwhile is due
     */
    boolean done(Chat chat, @Nullable InboxEntry answer, @Nullable Lease next) {
        return together.write(chat.id().text(), and(held(chat), eq("silenced", chat.silenced())),
                concluded(answer, next));
    }

    /** As {@link #done}, whatever else came to the chat meanwhile: for a message that has gone out. */
    boolean doneAnyway(Chat chat, @Nullable InboxEntry answer, @Nullable Lease next) {
        return chats.updateOne(held(chat), concluded(answer, next)).getMatchedCount() == 1;
    }

    private static Changes concluded(@Nullable InboxEntry answer, @Nullable Lease next) {
        Changes changes = holding(new Changes().popFirst("owed"), next);
        return answer == null ? changes : changes.pushFirst("pending", answer);
    }

    /** Leaves a chat alone in which nothing waits. */
    void rest(Chat chat) {
        together.write(chat.id().text(), and(eq("_id", chat.id()), eq("version", chat.version()), nothingMore(0),
                exists("owed.0", false)), new Changes().unset("lease").unset("due"));
    }

    MongoCollection<Chat> collection() {
        return chats;
    }

    private static Bson held(Chat chat) {
        return and(eq("_id", chat.id()), eq("lease.by", chat.lease() == null ? "" : chat.lease().by()),
                eq("owed.0.id", chat.owed().getFirst().id()));
    }

    /** That not more than so many inputs wait. */
    static Bson nothingMore(int index) {
        return exists("pending." + index, false);
    }

    private static Changes holding(Changes changes, @Nullable Lease lease) {
        return lease == null ? changes.unset("lease") : changes.set("lease", lease);
    }

    @Override
    public void close() {
        together.close();
    }
}
