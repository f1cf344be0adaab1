package nl.schuifaan.gathering;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

class BookingPersonalDataTest {

    private final MovableClock clock = new MovableClock();

    @StoreTest
    void a_chat_that_is_forgotten_is_in_no_ledger_and_others_stay(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        mongo.insert(Sample.limitedTo(5).called("DD1").gathering());
        seats.take(id("t1.1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.take(id("t2/0"), new ChatId("karim"), LAAK1, 1, 0);
        seats.waitFor(id("t3/0"), new ChatId("ayşe"), new GatheringCode("DD1"), 1, 0);
        new PartnerCounts(mongo).put("BIEB", "Bibliotheek");
        new PartnerCounts(mongo).signedUp(new GatheringCode("DD1"), "BIEB", id("t3/0"));
        ofPeople(mongo, seats).forget(new ChatId("ayşe"));

        assertThat(mongo.getCollection("gatherings").find().map(Document::toJson)).allSatisfy(
                json -> assertThat(json).doesNotContain("ayşe").doesNotContain("partner"));
        assertThat(Sample.ledger(mongo).party(id("t2/0")).contact()).isEqualTo("karim");
        assertThat(Sample.ledger(mongo).free()).as("what nobody will come for is free").isEqualTo(4);
    }

    @StoreTest
    void who_came_is_still_counted_when_the_chat_is_forgotten_after_the_evening(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 1);
        clock.forward(untilThatLongAfterTheEnd(mongo, Duration.ofHours(1)));
        ofPeople(mongo, seats).forget(new ChatId("ayşe"));

        var party = Sample.ledger(mongo).party(id("t1/0"));
        assertThat(party.state()).isEqualTo(State.GRANTED);
        assertThat(List.of(party.adults(), party.children())).containsExactly(2, 1);
        assertThat(party.contact()).isEmpty();
    }

    @StoreTest
    void thirty_days_after_the_evening_the_numbers_stay_and_nobody_is_named(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 1);
        new PartnerCounts(mongo).put("BIEB", "Bibliotheek");
        new PartnerCounts(mongo).signedUp(LAAK1, "BIEB", id("t1/0"));
        assertThat(ofPeople(mongo, seats).show(new ChatId("ayşe")).get("gatherings").getFirst())
                .containsEntry("partner", "BIEB");
        var people = ofPeople(mongo, seats);

        assertThat(people.expire(clock.instant().plus(untilThatLongAfterTheEnd(mongo, Duration.ofDays(29))))).isZero();
        assertThat(Sample.ledger(mongo).party(id("t1/0")).contact()).isEqualTo("ayşe");
        var then = clock.instant().plus(untilThatLongAfterTheEnd(mongo, Duration.ofDays(31)));
        assertThat(people.expire(then)).isEqualTo(1);
        assertThat(people.expire(then)).as("a second time nothing is left").isZero();
        assertThat(Sample.ledger(mongo).party(id("t1/0")).contact()).isEmpty();
        assertThat(Sample.ledger(mongo).party(id("t1/0")).partner()).isNull();
        assertThat(Sample.ledger(mongo).party(id("t1/0")).seats()).isEqualTo(3);
    }

    @StoreTest
    void releasing_a_booking_that_went_meanwhile_makes_none(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 1);
        Seats removing = mock();
        doAnswer(_ -> mongo.getCollection("gatherings").updateOne(Filters.eq("_id", "LAAK1"),
                Updates.set("bookings", new Document()))).when(removing).giveBack(any(), any());
        ofPeople(mongo, removing).forget(new ChatId("ayşe"));
        assertThat(mongo.getCollection("gatherings").find().first().get("bookings", Document.class)).isEmpty();
        assertThat(ofPeople(mongo, seats).show(new ChatId("ayşe")).get("gatherings")).isEmpty();
    }

    @StoreTest
    void shows_a_booking_with_its_gathering_and_names_whose_it_is(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 1);
        seats.take(id("t2/0"), new ChatId("karim"), LAAK1, 1, 0);

        assertThat(ofPeople(mongo, seats).show(new ChatId("ayşe")).get("gatherings")).singleElement()
                .satisfies(shown -> assertThat(shown)
                .containsEntry("gathering", "LAAK1").containsEntry("booking", "t1/0").containsEntry("adults", 2)
                .containsEntry("children", 1));
        Map<ChatId, Instant> traces = new HashMap<>();
        ofPeople(mongo, seats).traces(traces::put);
        assertThat(traces).containsOnlyKeys(new ChatId("ayşe"), new ChatId("karim"));
    }

    private BookingPersonalData ofPeople(MongoTemplate mongo, Seats seats) {
        return new BookingPersonalData(mongo, seats, clock);
    }

    private Duration untilThatLongAfterTheEnd(MongoTemplate mongo, Duration after) {
        return Duration.between(clock.instant(), Sample.ledger(mongo).end().plus(after));
    }
}
