package nl.schuifaan.gathering;

import static nl.schuifaan.conversation.Input.Outcome.FULL;
import static nl.schuifaan.conversation.Input.Outcome.GRANTED;
import static nl.schuifaan.conversation.Input.Outcome.LIMIT;
import static nl.schuifaan.conversation.Input.Outcome.WAITING;
import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One chat takes no more than its share of a gathering, of seats and of the document. */
class ChatLimitTest {

    @StoreTest
    void one_chat_has_at_most_ten_people_over_all_its_bookings(MongoTemplate mongo) {
        var seats = Sample.limitedTo(60).in(mongo);
        assertThat(seats.take(id("t1/0"), new ChatId("dirk"), LAAK1, 8, 2).outcome()).isEqualTo(GRANTED);

        assertThat(seats.take(id("t2/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome()).isEqualTo(LIMIT);
        assertThat(seats.waitFor(id("t3/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome()).isEqualTo(LIMIT);
        assertThat(seats.change("t4/0", LAAK1, id("t1/0"), 9, 2).outcome()).isEqualTo(LIMIT);
        assertThat(seats.take(id("t5/0"), new ChatId("samira"), LAAK1, 1, 0).outcome()).as("another chat")
                .isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(49);
        assertThat(Sample.ledger(mongo).waiting()).isEmpty();
    }

    @StoreTest
    void what_is_given_back_can_be_taken_again_but_not_by_the_request_that_was_refused(MongoTemplate mongo) {
        var seats = Sample.limitedTo(60).in(mongo);
        seats.take(id("t1/0"), new ChatId("dirk"), LAAK1, 10, 0);
        seats.take(id("t2/0"), new ChatId("dirk"), LAAK1, 3, 0);
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(seats.take(id("t2/0"), new ChatId("dirk"), LAAK1, 3, 0).outcome()).isEqualTo(LIMIT);
        assertThat(seats.take(id("t3/0"), new ChatId("dirk"), LAAK1, 4, 0).outcome()).isEqualTo(GRANTED);
        assertThat(seats.change("t4/0", LAAK1, id("t3/0"), 10, 0).outcome()).isEqualTo(GRANTED);
        assertThat(seats.change("t5/0", LAAK1, id("t3/0"), 1, 0).outcome()).isEqualTo(GRANTED);
        assertThat(seats.take(id("t6/0"), new ChatId("dirk"), LAAK1, 9, 0).outcome()).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(50);
    }

    @StoreTest
    void people_who_wait_count_and_those_whose_offer_lapsed_do_not(MongoTemplate mongo) {
        var seats = Sample.limitedTo(2).in(mongo);
        seats.take(id("t1/0"), new ChatId("karim"), LAAK1, 2, 0);
        assertThat(seats.waitFor(id("t2/0"), new ChatId("dirk"), LAAK1, 2, 0).outcome()).isEqualTo(WAITING);
        assertThat(seats.waitFor(id("t3/0"), new ChatId("dirk"), LAAK1, 9, 0).outcome()).isEqualTo(LIMIT);
        seats.giveBack(LAAK1, id("t1/0"));
        WaitingListTest.list(mongo).offer(LAAK1, Instant.now().minusSeconds(1));
        assertThat(WaitingListTest.list(mongo).lapse(LAAK1, id("t2/0"))).isTrue();

        assertThat(seats.waitFor(id("t4/0"), new ChatId("dirk"), LAAK1, 10, 0).outcome()).isEqualTo(WAITING);
        assertThat(seats.take(id("t5/0"), new ChatId("samira"), LAAK1, 1, 0).outcome()).isEqualTo(FULL);
    }

    @StoreTest
    void booking_and_cancelling_150_times_leaves_a_small_document_and_all_seats(MongoTemplate mongo) {
        var seats = Sample.limitedTo(60).in(mongo);
        for (int i = 0; i < 150; i++) {
            assertThat(seats.take(id("t" + i + "/0"), new ChatId("dirk"), LAAK1, 2, 0).outcome()).isEqualTo(GRANTED);
            seats.giveBack(LAAK1, id("t" + i + "/0"));
            if (i == 75) {
                assertThat(seats.take(id("s1/0"), new ChatId("samira"), LAAK1, 2, 0).outcome()).as("meanwhile")
                        .isEqualTo(GRANTED);
            }
        }

        assertThat(Sample.ledger(mongo).bookings()).hasSize(Ledgers.KEPT_OVER + 1).containsKey("t149/0");
        assertThat(Sample.ledger(mongo).free()).isEqualTo(58);
        assertThat(mongo.getCollection("gatherings").find().first().toJson()).hasSizeLessThan(6_000);
        assertThat(seats.take(id("t149/0"), new ChatId("dirk"), LAAK1, 2, 0).outcome()).as("repeated")
                .isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).as("and grants nothing again").isEqualTo(58);
    }

    @StoreTest
    void bookings_from_before_there_was_a_limit_are_counted_at_the_start(MongoTemplate mongo) {
        var seats = Sample.limitedTo(60).in(mongo);
        seats.take(id("t1/0"), new ChatId("dirk"), LAAK1, 8, 0);
        seats.take(id("t2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t2/0"));
        mongo.getCollection("gatherings")
                .updateOne(new Document(), new Document("$unset", new Document("perChat", "")));
        new LedgerUpgrade(mongo).afterSingletonsInstantiated();

        assertThat(seats.take(id("t3/0"), new ChatId("dirk"), LAAK1, 3, 0).outcome()).isEqualTo(LIMIT);
        assertThat(seats.take(id("t4/0"), new ChatId("dirk"), LAAK1, 2, 0).outcome()).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).perChat().get("dirk").over()).containsExactly(id("t2/0"));
        new LedgerUpgrade(mongo).afterSingletonsInstantiated();
        assertThat(Sample.ledger(mongo).perChat().get("dirk").people()).isEqualTo(10);
    }

    @StoreTest
    void who_is_forgotten_is_no_key_either(MongoTemplate mongo) {
        var seats = Sample.limitedTo(60).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        new BookingPersonalData(mongo, seats, new MovableClock()).forget(new ChatId("ayşe"));

        assertThat(mongo.getCollection("gatherings").find().first().toJson()).doesNotContain("ayşe");
    }
}
