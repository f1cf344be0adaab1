package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.id.ChatId;
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

    /** Stores what came in, and says which of it is new. As a rule one round trip for all, in the order given. */
    List<StoredInput> receive(List<NewInput> arrivals) {
        List<StoredInput> fresh = new ArrayList<>();
        List<NewInput> singly = new ArrayList<>();
        List<List<NewInput>> runs = new ArrayList<>();
        arrivals.stream().collect(Collectors.groupingBy(NewInput::chat, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(ofChat -> {
                    if (isRun(ofChat)) {
                        runs.add(ofChat);
                    } else {
                        singly.addAll(ofChat);
                    }
                });
        receiveRuns(runs, fresh).forEach(singly::addAll);
        for (List<NewInput> group : onePerChat(singly)) {
            fresh.addAll(receiveGroup(group));
        }
        return fresh;
    }

    /** Whether these can be stored as one: each once, none ahead, and no mark of theirs pushed out by another. */
    private static boolean isRun(List<NewInput> ofChat) {
        return ofChat.size() > 1 && ofChat.size() <= SEEN && ofChat.stream().noneMatch(NewInput::ahead)
                && ofChat.stream().map(one -> one.input().id()).distinct().count() == ofChat.size();
    }

    /**
     * Stores what came of one chat by one write, so that others do not wait while somebody is stored hundreds of times.
     *
     * @return those in which something was seen before
     */
    private List<List<NewInput>> receiveRuns(List<List<NewInput>> runs, List<StoredInput> fresh) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Set<Integer> begun;
        Set<Integer> again = Set.of();
        try {
            begun = first(chats.bulkWrite(runs.stream().map(this::update).toList(),
                    new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            again = duplicates(e);
            begun = first(e.getWriteResult());
        }
        List<List<NewInput>> left = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (again.contains(i)) {
                left.add(runs.get(i));
            } else {
                fresh.addAll(stored(runs.get(i), begun.contains(i)));
            }
        }
        return left;
    }

    private static List<StoredInput> stored(List<NewInput> run, boolean begun) {
        return IntStream.range(0, run.size()).mapToObj(i -> StoredInput.in(run.get(i), begun && i == 0)).toList();
    }

    /** Splits so that the order within a chat is ours: each group holds a chat once. */
    private static List<List<NewInput>> onePerChat(List<NewInput> arrivals) {
        List<List<NewInput>> groups = new ArrayList<>();
        List<NewInput> rest = arrivals;
        while (!rest.isEmpty()) {
            Set<ChatId> chats = new HashSet<>();
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
        return update(List.of(arrival));
    }

    /** @param run inputs of one chat, in their order; one alone where it goes ahead of all that waits */
    private UpdateOneModel<Chat> update(List<NewInput> run) {
        List<Long> marks = run.stream().map(this::mark).toList();
        return new UpdateOneModel<>(unseen(run, marks), store(run, marks), new UpdateOptions().upsert(true));
    }

    private boolean again(NewInput arrival) {
        List<NewInput> run = List.of(arrival);
        List<Long> marks = List.of(mark(arrival));
        return chats.updateOne(unseen(run, marks), store(run, marks)).getMatchedCount() == 1;
    }

    private long mark(NewInput arrival) {
        return addresses.mark(arrival.chat(), arrival.input().id());
    }

    private static Set<Integer> first(BulkWriteResult written) {
        return written.getUpserts().stream().map(BulkWriteUpsert::getIndex).collect(Collectors.toSet());
    }

    /** The version before kept the ids themselves, with the day. */
    private static Bson unseen(List<NewInput> run, List<Long> marks) {
        NewInput first = run.getFirst();
        return run.size() == 1
                ? and(eq("_id", first.chat()), ne("seen", marks.getFirst()), ne("seen.id", first.input().id()))
                : and(eq("_id", first.chat()), nin("seen", marks),
                nin("seen.id", run.stream().map(one -> one.input().id()).toList()));
    }

    private static Bson store(List<NewInput> run, List<Long> marks) {
        NewInput first = run.getFirst();
        InboxEntry input = first.input();
        Changes changes = new Changes().pushKeeping("seen", marks, SEEN).min("due", input.at().plus(GRACE))
                .setOnInsert("channel", first.channel()).set("address", first.address());
        if (first.ahead()) {
            return changes.pushFirst("pending", input).set("silenced", true).inc("version", 1);
        }
        return changes.push("pending", run.stream().map(NewInput::input).toList()).setOnInsert("silenced", false)
                .inc("version", 0);
    }
}
