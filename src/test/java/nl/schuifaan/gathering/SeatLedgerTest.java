package nl.schuifaan.gathering;

import static nl.schuifaan.conversation.Input.Outcome.CLOSED;
import static nl.schuifaan.conversation.Input.Outcome.FULL;
import static nl.schuifaan.conversation.Input.Outcome.GRANTED;
import static nl.schuifaan.conversation.Input.Outcome.WAITING;
import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

class SeatLedgerTest {

    @StoreTest
    void seats_that_are_free_are_granted(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);

        assertThat(seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 1))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, GRANTED, 0, 2));
        assertThat(Sample.ledger(mongo).party(id("t1/0")).contact()).isEqualTo("ayşe");
    }

    @StoreTest
    void a_party_too_large_for_what_is_free_gets_nothing(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 3, 0);

        assertThat(seats.take(id("t2/0"), new ChatId("karim"), LAAK1, 1, 2))
                .isEqualTo(new SeatsDecided(id("t2/0"), LAAK1, FULL, 0, 2));
        assertThat(seats.take(id("t3/0"), new ChatId("dirk"), LAAK1, 2, 0))
                .isEqualTo(new SeatsDecided(id("t3/0"), LAAK1, GRANTED, 0, 0));
    }

    @StoreTest
    void a_repeated_request_is_answered_as_before_and_takes_no_more(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        var first = seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);

        assertThat(seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0)).isEqualTo(first);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(3);
    }

    @StoreTest
    void what_was_cancelled_is_not_granted_again_when_a_request_is_repeated(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0).outcome()).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(5);
    }

    @StoreTest
    void who_was_told_full_does_not_get_seats_when_the_request_is_repeated(MongoTemplate mongo) {
        var seats = Sample.limitedTo(2).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.take(id("t2/0"), new ChatId("karim"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(seats.take(id("t2/0"), new ChatId("karim"), LAAK1, 1, 0).outcome()).isEqualTo(FULL);
        assertThat(seats.take(id("t3/0"), new ChatId("karim"), LAAK1, 1, 0).outcome()).isEqualTo(GRANTED);
    }

    @StoreTest
    void giving_back_twice_frees_the_seats_once(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 1);
        seats.giveBack(LAAK1, id("t1/0"));
        seats.giveBack(LAAK1, id("t1/0"));
        seats.giveBack(LAAK1, id("never-asked/0"));
        seats.giveBack(new GatheringCode("NOWHERE"), id("t1/0"));

        assertThat(Sample.ledger(mongo).free()).isEqualTo(5);
    }

    @StoreTest
    void the_waiting_list_keeps_the_order_and_the_place_that_was_told(MongoTemplate mongo) {
        var seats = Sample.limitedTo(1).in(mongo);

        assertThat(seats.waitFor(id("t1/0"), new ChatId("ayşe"), LAAK1, 1, 0))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, WAITING, 1, 1));
        assertThat(seats.waitFor(id("t2/0"), new ChatId("karim"), LAAK1, 4, 0).position()).isEqualTo(2);
        seats.giveBack(LAAK1, id("t1/0"));
        assertThat(seats.waitFor(id("t3/0"), new ChatId("dirk"), LAAK1, 1, 0).position()).isEqualTo(2);
        assertThat(seats.waitFor(id("t2/0"), new ChatId("karim"), LAAK1, 4, 0).position()).isEqualTo(2);
        assertThat(seats.waitFor(id("t1/0"), new ChatId("ayşe"), LAAK1, 1, 0))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, WAITING, 1, 1));
        assertThat(Sample.ledger(mongo).waiting()).containsExactly(id("t2/0"), id("t3/0"));
    }

    @StoreTest
    void nobody_passes_those_who_wait(MongoTemplate mongo) {
        var seats = Sample.limitedTo(3).in(mongo);
        seats.waitFor(id("t1/0"), new ChatId("a family of four"), LAAK1, 2, 2);

        assertThat(seats.take(id("t2/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome()).isEqualTo(FULL);
        seats.giveBack(LAAK1, id("t1/0"));
        assertThat(seats.take(id("t3/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome()).isEqualTo(GRANTED);
    }

    @StoreTest
    void leaving_the_waiting_list_frees_no_seats(MongoTemplate mongo) {
        var seats = Sample.limitedTo(3).in(mongo);
        seats.waitFor(id("t1/0"), new ChatId("samira"), LAAK1, 2, 2);
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(Sample.ledger(mongo).free()).isEqualTo(3);
        assertThat(Sample.ledger(mongo).waiting()).isEmpty();
    }

    @StoreTest
    void a_booking_grows_while_there_is_room_and_shrinks_always(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);

        assertThat(seats.change("t2/0", LAAK1, id("t1/0"), 2, 2))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, GRANTED, 0, 1));
        assertThat(seats.change("t3/0", LAAK1, id("t1/0"), 4, 2))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, FULL, 0, 1));
        seats.waitFor(id("t4/0"), new ChatId("karim"), LAAK1, 4, 0);
        assertThat(seats.change("t5/0", LAAK1, id("t1/0"), 3, 2).outcome()).isEqualTo(FULL);
        assertThat(seats.change("t6/0", LAAK1, id("t1/0"), 1, 0))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, GRANTED, 0, 4));
        assertThat(Sample.ledger(mongo).party(id("t1/0")).seats()).isOne();
    }

    @StoreTest
    void a_repeated_change_is_answered_as_before_and_changes_nothing(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.change("t2/0", LAAK1, id("t1/0"), 4, 0);
        seats.change("t3/0", LAAK1, id("t1/0"), 6, 0);
        seats.change("t4/0", LAAK1, id("t1/0"), 1, 0);

        assertThat(seats.change("t2/0", LAAK1, id("t1/0"), 4, 0).outcome()).isEqualTo(GRANTED);
        assertThat(seats.change("t3/0", LAAK1, id("t1/0"), 5, 0).outcome()).isEqualTo(FULL);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(4);
        seats.giveBack(LAAK1, id("t1/0"));
        assertThat(seats.change("t2/0", LAAK1, id("t1/0"), 4, 0).outcome()).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(5);
    }

    @StoreTest
    void a_party_that_waits_may_change_its_number_and_keeps_its_place(MongoTemplate mongo) {
        var seats = Sample.limitedTo(1).in(mongo);
        seats.waitFor(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);

        assertThat(seats.change("t2/0", LAAK1, id("t1/0"), 4, 0))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, WAITING, 1, 1));
        assertThat(Sample.ledger(mongo).party(id("t1/0")).seats()).isEqualTo(4);
        assertThat(Sample.ledger(mongo).free()).isOne();
    }

    @StoreTest
    void what_was_cancelled_or_never_booked_cannot_be_changed(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(seats.change("t2/0", LAAK1, id("t1/0"), 1, 0).outcome()).isEqualTo(CLOSED);
        assertThat(seats.change("t3/0", LAAK1, id("t9/0"), 1, 0).outcome()).isEqualTo(CLOSED);
        assertThat(seats.change("t3/0", new GatheringCode("NOWHERE"), id("t9/0"), 1, 0).outcome()).isEqualTo(CLOSED);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(5);
    }

    @StoreTest
    void a_gathering_that_is_unknown_or_over_is_closed(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).endingAt(Instant.now().minusSeconds(1)).in(mongo);

        assertThat(seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 1, 0))
                .isEqualTo(new SeatsDecided(id("t1/0"), LAAK1, CLOSED, 0, 5));
        assertThat(seats.waitFor(id("t1/1"), new ChatId("ayşe"), LAAK1, 1, 0).outcome()).isEqualTo(CLOSED);
        assertThat(seats.take(id("t1/2"), new ChatId("ayşe"), new GatheringCode("NOWHERE"), 1, 0))
                .isEqualTo(new SeatsDecided(id("t1/2"), new GatheringCode("NOWHERE"), CLOSED, 0, 0));
        assertThat(seats.waitFor(id("t1/3"), new ChatId("ayşe"), new GatheringCode("NOWHERE"), 1, 0).outcome())
                .isEqualTo(CLOSED);
    }

    @StoreTest
    void no_party_is_empty_or_negative(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);

        assertThatThrownBy(() -> seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, -3, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seats.waitFor(id("t1/0"), new ChatId("ayşe"), LAAK1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seats.change("t1/0", LAAK1, id("t1/0"), 2, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @StoreTest
    void a_booking_may_have_any_id(MongoTemplate mongo) {
        var seats = Sample.limitedTo(9).in(mongo);
        for (var id : new String[] {"a.b$c/0", "$x", "a%2Eb$c/0", "123", "12.3/1"}) {
            assertThat(seats.take(id(id), new ChatId("dirk"), LAAK1, 1, 0))
                    .extracting(SeatsDecided::booking, SeatsDecided::outcome)
                    .containsExactly(id(id), GRANTED);
        }
        assertThat(Sample.ledger(mongo).bookings()).hasSize(5);
        seats.giveBack(LAAK1, id("123"));
        seats.giveBack(LAAK1, id("a.b$c/0"));
        assertThat(Sample.ledger(mongo).free()).isEqualTo(6);
    }

    @StoreTest
    void the_store_names_no_class_that_may_be_renamed(MongoTemplate mongo) {
        var seats = Sample.limitedTo(9).in(mongo);
        seats.take(id("t1/0"), new ChatId("dirk"), LAAK1, 1, 0);

        assertThat(mongo.getCollection("gatherings").find().first().toJson()).doesNotContain("nl.schuifaan");
    }
}
