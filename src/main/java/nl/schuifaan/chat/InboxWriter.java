package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.store.Changes;
import org.bson.conversions.Bson;

/** How what comes in gets into the collection {@code chats}: each message once, in the order in which it came. */
final class InboxWriter {

    /** When another process looks after a message that the one which stored it has not begun with. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int DUPLICATE_KEY = 11000;

    /**
     * Marks of so many that came in last are remembered, so that a chat stays small: no channel delivers again what is
     * older than these, and nobody is let in faster than that ({@link InputLimit}).
     */
    static final int SEEN = 128;

    private final MongoCollection<Chat> chats;
    private final Addresses addresses;

    InboxWriter(Chats chats, Addresses addresses) {
        this.chats = chats.collection();
        this.addresses = addresses;
    }

    /** Stores what came in, and says which of it is new. One round trip for all, in the order given. */
    List<StoredInput> receive(List<NewInput> arrivals) {
        List<StoredInput> fresh = new ArrayList<>();
        for (List<NewInput> group : onePerChat(arrivals)) {
            fresh.addAll(receiveGroup(group));
        }
        return fresh;
    }

    /** Splits so that the order within a chat is ours: each group holds a chat once. */
    private static List<List<NewInput>> onePerChat(List<NewInput> arrivals) {
        List<List<NewInput>> groups = new ArrayList<>();
        List<NewInput> rest = arrivals;
        while (!rest.isEmpty()) {
            Set<String> chats = new HashSet<>();
            List<NewInput> group = new ArrayList<>();
            List<NewInput> later = new ArrayList<>();
            rest.forEach(arrival -> (chats.add(arrival.chat()) ? group : later).add(arrival));
            groups.add(group);
            rest = later;
        }
        return groups;
    }

    private List<StoredInput> receiveGroup(List<NewInput> group) {
        List<UpdateOneModel<Chat>> updates = group.stream().map(this::update).toList();
        try {
            Set<Integer> first = first(chats.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
            return IntStream.range(0, group.size()).mapToObj(i -> StoredInput.in(group.get(i), first.contains(i)))
                    .toList();
        } catch (MongoBulkWriteException e) {
            return sortOut(group, e);
        }
    }

    /**
     * A duplicate key says that the message was seen before, or that two wrote a new chat at once: trying again tells
     * which.
     */
    private List<StoredInput> sortOut(List<NewInput> group, MongoBulkWriteException e) {
        Set<Integer> duplicates = duplicates(e);
        Set<Integer> first = first(e.getWriteResult());
        List<StoredInput> fresh = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            NewInput arrival = group.get(i);
            if (!duplicates.contains(i) || again(arrival)) {
                fresh.add(StoredInput.in(arrival, first.contains(i)));
            }
        }
        return fresh;
    }

    /** Which of the writes met a duplicate key; throws on when anything else was wrong. */
    private static Set<Integer> duplicates(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null
                || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw e;
        }
        return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
    }

    private UpdateOneModel<Chat> update(NewInput arrival) {
        long mark = addresses.mark(arrival.chat(), arrival.input().id());
        return new UpdateOneModel<>(unseen(arrival, mark), store(arrival, mark), new UpdateOptions().upsert(true));
    }

    private boolean again(NewInput arrival) {
        long mark = addresses.mark(arrival.chat(), arrival.input().id());
        return chats.updateOne(unseen(arrival, mark), store(arrival, mark)).getMatchedCount() == 1;
    }

    private static Set<Integer> first(BulkWriteResult written) {
        return written.getUpserts().stream().map(BulkWriteUpsert::getIndex).collect(Collectors.toSet());
    }

    /** The version before kept the ids themselves, with the day. */
    private static Bson unseen(NewInput arrival, long mark) {
        return and(eq("_id", arrival.chat()), ne("seen", mark), ne("seen.id", arrival.input().id()));
    }

    private static Bson store(NewInput arrival, long mark) {
        InboxEntry input = arrival.input();
        Changes changes = new Changes().pushKeeping("seen", mark, SEEN).min("due", input.at().plus(GRACE))
                .setOnInsert("channel", arrival.channel()).set("address", arrival.address());
        if (arrival.ahead()) {
            return changes.pushFirst("pending", input).set("silenced", true).inc("version", 1);
        }
        return changes.push("pending", List.of(input)).setOnInsert("silenced", false).inc("version", 0);
    }
}
