package nl.schuifaan.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.popFirst;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.PushOptions;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** What is written at once says what the driver's builders would say. */
class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T19:00:00Z");

    @Test
    void it_says_what_the_builders_of_the_driver_say() {
        Changes changes = new Changes().set("name", "Ayşe").set("at", NOW).set("gone", null)
                .set("hidden", new byte[]{1, 2})
                .setOnInsert("channel", "sms").unset("lease").inc("version", 1).min("due", NOW).popFirst("owed")
                .push("pending", List.of(new Document("id", "m1"), new Document("id", "m2")))
                .pushFirst("first", new Document("id", "m0")).pushKeeping("seen", List.of(7L), 128);
        assertThat(rendered(changes)).isEqualTo(rendered(combine(set("name", "Ayşe"), set("at", NOW), set("gone", null),
                set("hidden", new byte[]{1, 2}), setOnInsert("channel", "sms"), unset("lease"), inc("version", 1L),
                min("due", NOW), popFirst("owed"),
                pushEach("pending", List.of(new Document("id", "m1"), new Document("id", "m2"))),
                pushEach("first", List.of(new Document("id", "m0")), new PushOptions().position(0)),
                pushEach("seen", List.of(7L), new PushOptions().slice(-128)))));
    }

    private static BsonDocument rendered(Bson bson) {
        return BsonDocument.parse(bson.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                .toJson());
    }
}
