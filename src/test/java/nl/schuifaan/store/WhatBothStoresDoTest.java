package nl.schuifaan.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.popFirst;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the program relies on, on either store. Whoever needs more of MongoDB adds it here first. */
class WhatBothStoresDoTest {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @StoreTest
    void a_unique_index_admits_a_value_once(MongoDatabase database) {
        var words = database.getCollection("words");
        words.createIndex(Indexes.ascending("cause", "contact"), new IndexOptions().unique(true));
        words.insertOne(new Document("cause", "reminder").append("contact", "ayşe"));
        words.insertOne(new Document("cause", "reminder").append("contact", "dirk"));

        assertThatThrownBy(() -> words.insertOne(new Document("cause", "reminder").append("contact", "ayşe")))
                .isInstanceOfSatisfying(MongoWriteException.class, WhatBothStoresDoTest::isDuplicate);
    }

    @StoreTest
    void an_update_under_a_condition_happens_only_while_it_holds(MongoDatabase database) {
        var chats = database.getCollection("chats");
        chats.insertOne(Document.parse("{_id: 'karim', version: 7, pending: [{id: 'a'}, {id: 'b'}]}"));
        var next = combine(inc("version", 1), popFirst("pending"));
        var condition = and(eq("_id", "karim"), eq("version", 7), eq("pending.0.id", "a"));

        assertThat(chats.updateOne(condition, next).getModifiedCount()).isOne();
        assertThat(chats.updateOne(condition, next).getMatchedCount()).isZero();
        assertThat(only(chats)).isEqualTo(Document.parse("{_id: 'karim', version: 8, pending: [{id: 'b'}]}"));
    }

    @StoreTest
    void one_seat_goes_to_one_of_many_who_want_it(MongoDatabase database) throws Exception {
        var gatherings = database.getCollection("gatherings");
        gatherings.insertOne(Document.parse("{_id: 'LAAK1', free: 1}"));
        Callable<Long> take = () ->
                gatherings.updateOne(and(eq("_id", "LAAK1"), gte("free", 1)), inc("free", -1)).getModifiedCount();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var granted = 0L;
            for (var answer : people.invokeAll(IntStream.range(0, 50).mapToObj(_ -> take).toList())) {
                granted += answer.get();
            }
            assertThat(granted).isOne();
        }
        assertThat(only(gatherings).getInteger("free")).isZero();
    }

    @StoreTest
    void what_is_pushed_at_the_front_comes_before_what_waits(MongoDatabase database) {
        var chats = database.getCollection("chats");
        chats.insertOne(Document.parse("{_id: 1, pending: ['c']}"));
        chats.updateOne(eq(1), pushEach("pending", List.of("a", "b"), new PushOptions().position(0)));
        chats.updateOne(eq(1), pushEach("pending", List.of("d", "e")));

        assertThat(only(chats).getList("pending", String.class)).containsExactly("a", "b", "c", "d", "e");
    }

    @StoreTest
    void one_update_pops_pushes_and_sets_in_different_fields(MongoDatabase database) {
        var chats = database.getCollection("chats");
        chats.insertOne(Document.parse("{_id: 1, pending: [{id: 'a'}, {id: 'b'}], owed: [], step: {home: true}}"));
        chats.updateOne(eq(1), combine(popFirst("pending"),
                pushEach("owed", List.of(new Document("id", "a/0"), new Document("id", "a/1"))),
                set("step", new Document("listing", 2)), unset("draft")));
        chats.updateOne(eq(1), pull("owed", new Document("id", "a/0")));

        assertThat(only(chats))
                .isEqualTo(Document.parse("{_id: 1, pending: [{id: 'b'}], owed: [{id: 'a/1'}], step: {listing: 2}}"));
    }

    @StoreTest
    void the_earliest_of_two_times_stays(MongoDatabase database) {
        var chats = database.getCollection("chats");
        chats.updateOne(eq("_id", 1), min("dueAt", 50L), UPSERT);
        chats.updateOne(eq("_id", 1), min("dueAt", 70L), UPSERT);
        chats.updateOne(eq("_id", 1), min("dueAt", 30L), UPSERT);

        assertThat(only(chats).getLong("dueAt")).isEqualTo(30);
    }

    @StoreTest
    void a_message_seen_before_is_refused_as_a_duplicate_and_leaves_everything_as_it_was(MongoDatabase database) {
        var chats = database.getCollection("chats");
        chats.updateOne(notSeen(new ChatId("karim"), "m1"), received("m1"), UPSERT);
        chats.updateOne(notSeen(new ChatId("karim"), "m2"), received("m2"), UPSERT);

        assertThatThrownBy(() -> chats.updateOne(notSeen(new ChatId("karim"), "m1"), received("m1"), UPSERT))
                .isInstanceOfSatisfying(MongoWriteException.class, WhatBothStoresDoTest::isDuplicate);
        assertThat(only(chats)).isEqualTo(Document.parse(
                "{_id: 'karim', version: 0, seen: [{id: 'm1'}, {id: 'm2'}], pending: [{id: 'm1'}, {id: 'm2'}]}"));
    }

    @StoreTest
    void of_a_batch_the_duplicates_are_named_by_their_index_and_the_others_stored(MongoDatabase database) {
        var chats = database.getCollection("chats");
        var batch = List.of("m1", "m2", "m1", "m3", "m2").stream()
                .map(id -> new UpdateOneModel<Document>(notSeen(new ChatId("karim"), id), received(id), UPSERT))
                .toList();

        var failure = catchThrowableOfType(MongoBulkWriteException.class,
                () -> chats.bulkWrite(batch, new BulkWriteOptions().ordered(false)));

        assertThat(failure.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactlyInAnyOrder(2, 4);
        assertThat(failure.getWriteErrors()).allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        assertThat(only(chats).getList("pending", Document.class)).extracting(input -> input.getString("id"))
                .containsExactly("m1", "m2", "m3");
    }

    @StoreTest
    void a_map_is_changed_and_asked_by_its_keys(MongoDatabase database) {
        var gatherings = database.getCollection("gatherings");
        gatherings.insertOne(Document.parse("{_id: 'LAAK1', free: 4, bookings: {}}"));
        var id = "telegram-17/2";
        var take = combine(inc("free", -3), set("bookings." + id, new Document("adults", 2).append("children", 1)));
        var condition = and(eq("_id", "LAAK1"), gte("free", 3), exists("bookings." + id, false));

        assertThat(gatherings.updateOne(condition, take).getModifiedCount()).isOne();
        assertThat(gatherings.updateOne(condition, take).getModifiedCount()).isZero();
        assertThat(only(gatherings).getInteger("free")).isOne();
        assertThat(only(gatherings).get("bookings", Document.class)).containsOnlyKeys(id);
        gatherings.updateOne(and(eq("_id", "LAAK1"), eq("bookings." + id + ".adults", 2)),
                set("bookings." + id + ".state", "cancelled"));
        assertThat(only(gatherings).getEmbedded(List.of("bookings", id, "state"), String.class)).isEqualTo("cancelled");
    }

    @StoreTest
    void a_claim_gives_the_document_as_it_became(MongoDatabase database) {
        var chats = database.getCollection("chats");
        chats.insertOne(Document.parse("{_id: 1, leasedUntil: 0, owed: [{id: 'a'}]}"));

        var claimed = chats.findOneAndUpdate(and(eq("_id", 1), ne("leasedUntil", 9L), ne("owed", List.of())),
                set("leasedUntil", 9L),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

        assertThat(claimed).isNotNull().containsEntry("leasedUntil", 9L);
        assertThat(chats.findOneAndUpdate(and(eq("_id", 1), ne("leasedUntil", 9L)), set("leasedUntil", 9L))).isNull();
        assertThat(chats.countDocuments(size("owed", 1))).isOne();
    }

    /**
     * Of a batch that is fetched later too: what has changed meanwhile comes as it was found, or not at all, never as
     * half of the two.
     */
    @StoreTest
    void a_document_that_is_found_is_as_it_was_asked_for(MongoDatabase database) {
        var sheets = database.getCollection("sheets");
        sheets.insertMany(IntStream.range(0, 5)
                .mapToObj(i -> new Document("_id", i).append("state", "open").append("by", "dirk" + i)).toList());

        try (var open = sheets.find(eq("state", "open")).batchSize(1).iterator()) {
            open.next();
            sheets.updateMany(eq("state", "open"), combine(unset("by"), set("state", "sent")));
            open.forEachRemaining(sheet -> assertThat(sheet).containsEntry("state", "open").containsKey("by"));
        }
        assertThat(sheets.countDocuments(exists("by"))).isZero();
    }

    private static Bson notSeen(ChatId chat, String message) {
        return and(eq("_id", chat), ne("seen.id", message));
    }

    private static Bson received(String message) {
        var id = new Document("id", message);
        return combine(push("seen", id), push("pending", id), setOnInsert("version", 0));
    }

    private static Document only(MongoCollection<Document> collection) {
        var all = collection.find().into(new ArrayList<>());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void isDuplicate(MongoWriteException failure) {
        assertThat(failure.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }
}
