package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

class BroadcastUpgradeTest {

    @StoreTest
    void the_name_of_who_sent_a_broadcast_is_let_go_of_and_the_rest_stays(MongoTemplate mongo) {
        Broadcast broadcast = new Broadcast("broadcast:1", new Audience(Audience.Kind.INVITATIONS, null, null, null),
                Map.of("nl", "Tot morgen!"), Instant.parse("2026-12-01T12:00:00Z"),
                new Broadcast.Confirmed(false, true));
        mongo.insert(broadcast);
        mongo.getCollection("broadcasts").updateOne(new Document(),
                new Document("$set", new Document("confirmed.by", "Samira")));
        new BroadcastUpgrade(mongo).afterSingletonsInstantiated();

        assertThat(mongo.getCollection("broadcasts").find().first().toJson()).doesNotContain("Samira");
        assertThat(mongo.findById("broadcast:1", Broadcast.class)).isEqualTo(broadcast);
    }
}
