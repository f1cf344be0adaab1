package nl.schuifaan.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Delivery.State;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.store.GroupCommit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The rows of all notices. A row goes from waiting to handed to one of its ends, and back only when it was put off. */
@Component
class Deliveries implements AutoCloseable {

    /** A process that handed a row over and did not tell its end within this time is taken to be dead. */
    static final Duration STUCK = Duration.ofMinutes(2);

    private static final int GROUP = 1_000;
    private static final Bson OPEN = in("state", State.WAITING.name(), State.HANDED.name());

    private final MongoTemplate mongo;
    private final MongoCollection<Document> rows;
    private final GroupCommit together;

    Deliveries(MongoTemplate mongo) {
        this.mongo = mongo;
        rows = mongo.getDb().getCollection("rows");
        rows.createIndex(Indexes.ascending("notice", "state", "channel", "at"));
        rows.createIndex(Indexes.ascending("state", "at"));
        rows.createIndex(Indexes.ascending("contact"));
        rows.createIndex(Indexes.ascending("message"), new IndexOptions().sparse(true));
        together = new GroupCommit(rows);
    }

    /**
     * Makes the rows of a notice; those that are there already stay as they are.
     *
     * @param channels by which these contacts are reached; who is not in it is no longer there
     */
    void make(Notice notice, List<Recipient> audience, Map<ChatId, String> channels, Instant at) {
        for (int from = 0; from < audience.size(); from += GROUP) {
            List<UpdateOneModel<Document>> group = audience.subList(from, Math.min(from + GROUP, audience.size()))
                    .stream()
                    .map(recipient -> make(notice, recipient, channels.get(recipient.contact()), at)).toList();
            rows.bulkWrite(group, new BulkWriteOptions().ordered(false));
        }
    }

    private static UpdateOneModel<Document> make(Notice notice, Recipient recipient, @Nullable String channel,
            Instant at) {
        return new UpdateOneModel<>(eq("_id", Delivery.id(notice.id(), recipient.contact())), combine(
                setOnInsert("notice", notice.id()), setOnInsert("contact", recipient.contact()),
                setOnInsert("channel", channel), setOnInsert("detail", recipient.detail()),
                setOnInsert("urgency", notice.urgency()), setOnInsert("turn", 0),
                setOnInsert("state", (channel == null ? State.DROPPED : State.WAITING).name()),
                setOnInsert("reason", channel == null ? Unsaid.GONE.stored() : null), setOnInsert("at", at),
                setOnInsert("_class", "row")), new UpdateOptions().upsert(true));
    }

    /** Takes some that wait in these notices for this channel, so that no other process does. */
    List<Delivery> claim(List<String> notices, String channel, int most, Instant at) {
        Bson waiting = eq("state", State.WAITING.name());
        return take(rows.find(and(in("notice", notices), waiting, eq("channel", channel), lte("at", at))).limit(most),
                waiting, at);
    }

    /**
     * Takes those that some process handed over long ago without an end. Putting them again is safe: a chat takes a row
     * once.
     */
    List<Delivery> again(Instant at) {
        Bson stuck = and(eq("state", State.HANDED.name()), lt("at", at.minus(STUCK)));
        return take(rows.find(stuck).limit(GROUP), stuck, at);
    }

    /** Those of the rows found that no other process takes at the same time. */
    private List<Delivery> take(FindIterable<Document> found, Bson free, Instant at) {
        List<Document> candidates = found.into(new ArrayList<>());
        if (candidates.isEmpty()) {
            return List.of();
        }
        Bson which = in("_id", candidates.stream().map(row -> row.getString("_id")).toList());
        String token = UUID.randomUUID().toString();
        long taken = rows.updateMany(and(which, free),
                combine(set("state", State.HANDED.name()), set("token", token), set("at", at))).getModifiedCount();
        List<Document> ours = taken == candidates.size() ? candidates
                : rows.find(and(which, eq("token", token))).into(new ArrayList<>());
        return ours.stream().map(row -> mongo.getConverter().read(Delivery.class, row)).toList();
    }

    /** Sets how a row ended, if it has not ended. */
    void end(String id, State end, @Nullable String reason, @Nullable String message, Instant at) {
        List<Bson> changes = new ArrayList<>(List.of(set("state", end.name()), set("at", at)));
        if (reason != null) {
            changes.add(set("reason", reason));
        }
        if (message != null) {
            changes.add(set("message", message));
        }
        write(id, and(eq("_id", id), OPEN), combine(changes));
    }

    /** Lets a row wait until then, in the turn after this one; nothing happens when that was done before. */
    void putOff(String id, int turn, Instant until) {
        write(id, and(eq("_id", id), OPEN, eq("turn", turn)),
                combine(set("state", State.WAITING.name()), set("at", until), inc("turn", 1)));
    }

    /** What a group of writes leaves unsure is written once more alone; both are conditional, so twice is once. */
    private void write(String id, Bson filter, Bson update) {
        if (!together.write(id, filter, update)) {
            rows.updateOne(filter, update);
        }
    }

    /** Drops what still waits of a notice. */
    long drop(String notice, Unsaid reason, Instant at) {
        return rows.updateMany(and(eq("notice", notice), eq("state", State.WAITING.name())),
                combine(set("state", State.DROPPED.name()), set("reason", reason.stored()), set("at", at)))
                .getModifiedCount();
    }

    /** Ends what was handed over before that time and of which nothing was heard: nobody knows whether it went out. */
    long giveUp(String notice, Instant handedBefore, Instant at) {
        return rows.updateMany(and(eq("notice", notice), eq("state", State.HANDED.name()), lt("at", handedBefore)),
                combine(set("state", State.UNKNOWN.name()), set("at", at))).getModifiedCount();
    }

    /** Raises what was sent to what is reported of it later; false when no row has that message, or not any more. */
    boolean reported(String channel, String message, State end, @Nullable String reason, Instant at) {
        return rows.updateOne(and(eq("message", message), eq("channel", channel), eq("state", State.SENT.name())),
                combine(set("state", end.name()), set("reason", reason), set("at", at))).getModifiedCount() == 1;
    }

    /** Whether a row of a notice has not ended. */
    boolean anyLeft(String notice) {
        return rows.find(and(eq("notice", notice), OPEN)).projection(Projections.include("_id")).first() != null;
    }

    /** Rows of a notice that have not ended. */
    long left(String notice) {
        return rows.countDocuments(and(eq("notice", notice), OPEN));
    }

    /** The row of a notice that is for one person. */
    Optional<Delivery> first(String notice) {
        return Optional.ofNullable(rows.find(eq("notice", notice)).first())
                .map(row -> mongo.getConverter().read(Delivery.class, row));
    }

    /** Contacts that a notice has a row for. */
    List<ChatId> contacts(String notice) {
        return contacts(eq("notice", notice));
    }

    /** Contacts that a notice reached, may have reached, or is about to. */
    List<ChatId> reached(String notice) {
        return contacts(and(eq("notice", notice), nin("state", State.DROPPED.name(), State.FAILED.name())));
    }

    private List<ChatId> contacts(Bson which) {
        return rows.find(which).projection(Projections.include("contact"))
                .map(row -> new ChatId(row.getString("contact")))
                .into(new ArrayList<>());
    }

    /** Rows of a notice in all. */
    long all(String notice) {
        return rows.countDocuments(eq("notice", notice));
    }

    /** How many rows of a notice stand where. */
    Map<State, Long> count(String notice) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            long count = rows.countDocuments(and(eq("notice", notice), eq("state", state.name())));
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    /** Why rows of a notice ended without arriving, and how many for each reason. */
    Map<String, Long> reasons(String notice, State end) {
        Map<String, Long> reasons = new TreeMap<>();
        rows.find(and(eq("notice", notice), eq("state", end.name()))).projection(Projections.include("reason"))
                .forEach(row -> reasons.merge(row.get("reason", ""), 1L, Long::sum));
        return reasons;
    }

    @Override
    public void close() {
        together.close();
    }
}
