package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.popFirst;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.schuifaan.store.GroupCommit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code chats}. Each change to a chat is one atomic update under a condition; whoever does not meet the condition
 * looks at the chat again. It speaks to the driver itself, as each of these updates is the protocol and wants to be read as such.
 */
final class Chats implements AutoCloseable {

    /** How long what came in is remembered, so that it is not taken twice: longer than any channel delivers again. */
    static final Duration SEEN = Duration.ofDays(8);

    /** When another process looks after a message that the one which stored it has not begun with. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** The same for a letter, which may have to rest a moment after an answer. */
    private static final Duration LETTER_GRACE = Duration.ofSeconds(5);

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Chat> chats;
    private final GroupCommit together;

    Chats(MongoDatabase database) {
        MongoDatabase ours = database.withCodecRegistry(
                fromRegistries(fromProviders(new StoredRecords()), database.getCodecRegistry()));
        chats = ours.getCollection("chats", Chat.class);
        chats.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        together = new GroupCommit(chats);
    }

    /**
     * A message on its way into a chat.
     *
     * @param ahead it asks for silence: it is put before all that waits, and nothing begins to go out from then on
     */
    record Arrival(String chat, String channel, byte[] address, Pending input, boolean ahead) {}

    /** Stores what came in, and says which of it is new. One round trip for all, in the order given. */
    List<Arrival> receive(List<Arrival> arrivals) {
        List<Arrival> fresh = new ArrayList<>();
        for (List<Arrival> group : onePerChat(arrivals)) {
            fresh.addAll(receiveGroup(group));
        }
        return fresh;
    }

    /** Splits so that the order within a chat is ours: each group holds a chat once. */
    private static List<List<Arrival>> onePerChat(List<Arrival> arrivals) {
        List<List<Arrival>> groups = new ArrayList<>();
        List<Arrival> rest = arrivals;
        while (!rest.isEmpty()) {
            Set<String> chats = new HashSet<>();
            List<Arrival> group = new ArrayList<>();
            List<Arrival> later = new ArrayList<>();
            rest.forEach(arrival -> (chats.add(arrival.chat) ? group : later).add(arrival));
            groups.add(group);
            rest = later;
        }
        return groups;
    }

    private List<Arrival> receiveGroup(List<Arrival> group) {
        List<UpdateOneModel<Chat>> updates = group.stream()
                .map(arrival -> new UpdateOneModel<Chat>(unseen(arrival), store(arrival), new UpdateOptions().upsert(true)))
                .toList();
        try {
            chats.bulkWrite(updates, new BulkWriteOptions().ordered(false));
            return group;
        } catch (MongoBulkWriteException e) {
            return sortOut(group, e);
        }
    }

    /** A duplicate key says that the message was seen before, or that two wrote a new chat at once: trying again tells which. */
    private List<Arrival> sortOut(List<Arrival> group, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw e;
        }
        Set<Integer> refused = new HashSet<>();
        e.getWriteErrors().stream().map(BulkWriteError::getIndex).forEach(refused::add);
        List<Arrival> fresh = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Arrival arrival = group.get(i);
            if (!refused.contains(i) || chats.updateOne(unseen(arrival), store(arrival)).getMatchedCount() == 1) {
                fresh.add(arrival);
            }
        }
        return fresh;
    }

    private static Bson unseen(Arrival arrival) {
        return and(eq("_id", arrival.chat), ne("seen.id", arrival.input.id()));
    }

    private static Bson store(Arrival arrival) {
        Pending input = arrival.input;
        List<Bson> changes = new ArrayList<>(List.of(
                push("seen", new Document("id", input.id()).append("at", input.at())),
                pushEach("pending", List.of(input), arrival.ahead ? new PushOptions().position(0) : new PushOptions()),
                min("due", input.at().plus(GRACE)),
                setOnInsert("channel", arrival.channel),
                set("address", arrival.address)));
        changes.add(arrival.ahead ? set("silenced", true) : setOnInsert("silenced", false));
        changes.add(inc("version", arrival.ahead ? 1L : 0L));
        return combine(changes);
    }

    /**
     * Puts letters into chats that are there, each once.
     *
     * @return ids of chats that are not there
     */
    Set<String> deliver(List<Letter> letters, Instant at) {
        List<UpdateOneModel<Chat>> updates = letters.stream()
                .map(letter -> new UpdateOneModel<Chat>(and(reachable(eq("_id", letter.contact())), ne("seen.id", letter.id())),
                        deliver(letter, at))).toList();
        Set<String> gone = new HashSet<>();
        if (chats.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount() < letters.size()) {
            letters.forEach(letter -> gone.add(letter.contact()));
            chats.withDocumentClass(Document.class).find(reachable(in("_id", List.copyOf(gone)))).projection(Projections.include("_id"))
                    .forEach(chat -> gone.remove(chat.getString("_id")));
        }
        return gone;
    }

    /** Who was forgotten has no address. */
    static Bson reachable(Bson chats) {
        return and(chats, exists("address"));
    }

    private static Bson deliver(Letter letter, Instant at) {
        Pending input = new Pending(letter.id(), letter.input(), at, null, null, Unasked.of(letter));
        return combine(push("seen", new Document("id", letter.id()).append("at", at)), push("pending", input),
                min("due", at.plus(LETTER_GRACE)));
    }

    /** The chat as it is stored now. */
    @Nullable Chat find(String id) {
        return chats.find(eq("_id", id)).projection(Projections.exclude("seen")).first();
    }

    /** Those of these chats that are there, as they are stored now. */
    List<Chat> find(Collection<String> ids) {
        return chats.find(in("_id", ids)).projection(Projections.exclude("seen")).into(new ArrayList<>());
    }

    /** Chats that someone should look at. */
    List<String> due(Instant now, int most) {
        List<String> ids = new ArrayList<>();
        chats.find(lte("due", now), Document.class).projection(Projections.include("_id")).limit(most)
                .forEach(chat -> ids.add(chat.getString("_id")));
        return ids;
    }

    /**
     * Commits a decision: takes the first input off, sets the step, adds what is owed, all or nothing.
     *
     * @param lease the right to carry out what is owed; null when nothing is
     */
    boolean commit(Chat chat, Chat decided, List<Owed> added, @Nullable Lease lease) {
        List<Bson> changes = new ArrayList<>(List.of(set("version", decided.version()), popFirst("pending")));
        change(changes, "step", chat.step(), decided.step());
        change(changes, "contact", chat.contact(), decided.contact());
        change(changes, "silenced", chat.silenced(), decided.silenced());
        change(changes, "lastAt", chat.lastAt(), decided.lastAt());
        if (!added.isEmpty()) {
            changes.add(pushEach("owed", added));
        }
        changes.addAll(attention(lease));
        return together.write(chat.id(), and(eq("_id", chat.id()), eq("version", chat.version()),
                eq("pending.0.id", chat.pending().getFirst().id()), lease == null ? nothingMore(1) : new Document()),
                combine(changes));
    }

    /** What stays as it is need not be written: the condition on the version says that it is known. */
    private static void change(List<Bson> changes, String field, @Nullable Object known, @Nullable Object decided) {
        if (!Objects.equals(known, decided)) {
            changes.add(set(field, decided));
        }
    }

    /** Gives up the lease that this process holds, for one that lets a time pass. */
    void leave(Chat chat, Lease lease) {
        together.write(chat.id(), held(chat), combine(set("lease", lease), set("due", lease.until()), inc("version", 1L)));
    }

    /** Takes the right to act on a chat. */
    boolean lease(Chat chat, Lease lease) {
        return together.write(chat.id(), and(eq("_id", chat.id()), eq("version", chat.version())),
                combine(set("lease", lease), set("due", lease.until()), inc("version", 1L)));
    }

    /**
     * Takes the first effect off, as it has been carried out, and stores what it brought.
     *
     * @param answer an input for this chat, ahead of what waits; may be null
     * @param next   the lease from now on; null when the chat is left alone, as nothing waits
     */
    boolean done(Chat chat, @Nullable Pending answer, @Nullable Lease next) {
        List<Bson> changes = new ArrayList<>(List.of(popFirst("owed")));
        if (answer != null) {
            changes.add(pushEach("pending", List.of(answer), new PushOptions().position(0)));
        }
        changes.addAll(attention(next));
        return together.write(chat.id(), and(held(chat), eq("silenced", chat.silenced()),
                next == null ? nothingMore(0) : new Document()), combine(changes));
    }

    /** As {@link #done}, whatever else came to the chat meanwhile: for a message that has gone out. */
    boolean doneAnyway(Chat chat, @Nullable Pending answer, Lease next) {
        List<Bson> changes = new ArrayList<>(List.of(popFirst("owed"), set("lease", next), set("due", next.until())));
        if (answer != null) {
            changes.add(pushEach("pending", List.of(answer), new PushOptions().position(0)));
        }
        return chats.updateOne(held(chat), combine(changes)).getMatchedCount() == 1;
    }

    /** Leaves a chat alone in which nothing waits. */
    void rest(Chat chat) {
        together.write(chat.id(), and(eq("_id", chat.id()), eq("version", chat.version()), nothingMore(0),
                exists("owed.0", false)), combine(unset("lease"), unset("due")));
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

    private static List<Bson> attention(@Nullable Lease lease) {
        return lease == null
                ? List.of(unset("lease"), unset("due"))
                : List.of(set("lease", lease), set("due", lease.until()));
    }

    @Override
    public void close() {
        together.close();
    }
}
