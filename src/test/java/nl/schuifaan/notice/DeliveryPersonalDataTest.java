package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Delivery.State;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

class DeliveryPersonalDataTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @StoreTest
    void a_row_goes_thirty_days_after_its_end_and_one_that_waits_stays(MongoTemplate mongo) {
        mongo.insert(row(new ChatId("ayşe"), State.SENT));
        mongo.insert(row(new ChatId("karim"), State.WAITING));
        DeliveryPersonalData people = new DeliveryPersonalData(mongo);
        assertThat(people.expire(NOW.plus(Duration.ofDays(29)))).isZero();
        assertThat(people.expire(NOW.plus(Duration.ofDays(31)))).isEqualTo(1);
        assertThat(people.show(new ChatId("ayşe")).get("rows")).isEmpty();
        assertThat(people.show(new ChatId("karim")).get("rows")).hasSize(1);
    }

    @StoreTest
    void who_is_forgotten_is_told_nothing_more_and_is_in_no_row(MongoTemplate mongo) {
        mongo.insert(row(new ChatId("ayşe"), State.WAITING));
        mongo.insert(row(new ChatId("karim"), State.WAITING));
        DeliveryPersonalData people = new DeliveryPersonalData(mongo);
        people.forget(new ChatId("ayşe"));
        Map<ChatId, Instant> traces = new HashMap<>();
        people.traces(traces::put);
        assertThat(traces).isEqualTo(Map.of(new ChatId("karim"), NOW));
        assertThat(mongo.findAll(Delivery.class)).extracting(Delivery::contact).isEqualTo(List.of(new ChatId("karim")));
    }

    private static Delivery row(ChatId contact, State state) {
        return new Delivery(Delivery.id("reminder:LAAK1", contact), "reminder:LAAK1", contact, "sms", null, 1, 0, state,
                null, null, null, NOW);
    }
}
