package nl.schuifaan.store;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

class IdsTest {

    private static final GatheringCode LAAK1 = new GatheringCode("LAAK1");
    private static final BookingId FIRST = new BookingId("a/1");

    private final MongoTemplate mongo;

    IdsTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record Kept(@Id GatheringCode code, Map<BookingId, Integer> seats, List<ChatId> told, @Nullable ChatId last) {}

    @StoreTest
    void an_id_is_stored_as_its_text_and_is_read_back_wherever_it_stands() {
        Kept kept = new Kept(LAAK1, Map.of(FIRST, 3), List.of(new ChatId("telegram:1")), null);
        mongo.insert(kept);
        assertThat(mongo.findById(LAAK1, Kept.class)).isEqualTo(kept);
        Document raw = mongo.getCollection("kept").find(Filters.eq("_id", "LAAK1")).first();
        assertThat(raw).containsEntry("seats", new Document("a/1", 3)).containsEntry("told", List.of("telegram:1"));
    }

    @StoreTest
    void what_is_asked_and_changed_by_an_id_finds_it() {
        mongo.insert(new Kept(LAAK1, Map.of(), List.of(), null));
        mongo.updateFirst(query(where("code").in(List.of(LAAK1))), new Update().set("last", new ChatId("sms:2"))
                .push("told", new ChatId("sms:2")), Kept.class);
        assertThat(mongo.getCollection("kept").countDocuments(Filters.eq("_id", LAAK1))).isOne();
        assertThat(mongo.findOne(query(where("last").is(new ChatId("sms:2")).and("told").is(new ChatId("sms:2"))),
                Kept.class)).isNotNull();
    }

    @StoreTest
    void an_empty_text_that_an_older_version_stored_is_none() {
        mongo.getCollection("kept").insertOne(new Document("_id", "LAAK1").append("seats", new Document())
                .append("told", List.of()).append("last", ""));
        assertThat(mongo.findById(LAAK1, Kept.class)).isEqualTo(new Kept(LAAK1, Map.of(), List.of(), null));
    }
}
