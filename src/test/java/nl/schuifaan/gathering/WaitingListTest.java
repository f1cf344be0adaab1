package nl.schuifaan.gathering;

import static nl.schuifaan.conversation.Input.Outcome.CLOSED;
import static nl.schuifaan.conversation.Input.Outcome.FULL;
import static nl.schuifaan.conversation.Input.Outcome.GRANTED;
import static nl.schuifaan.conversation.Input.Outcome.WAITING;
import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Seats that come free are offered to who waits, in order, and go on when nobody takes them. */
class WaitingListTest {

    private static final Instant LATER = Instant.now().plusSeconds(36_000);
    private static final Instant PAST = Instant.now().minusSeconds(1);

    static WaitingLedger list(MongoTemplate mongo) {
        return new WaitingLedger(mongo, new MovableClock(), new ProgrammeSnapshot(mongo, new MovableClock()));
    }

    @StoreTest
    void free_seats_are_held_for_who_waits_longest_and_a_yes_takes_them(MongoTemplate mongo) {
        var seats = full(mongo, 2);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 2, 0);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        assertThat(list(mongo).offer(LAAK1, LATER)).as("nothing is free").isEmpty();
        seats.giveBack(LAAK1, id("t0/0"));
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(list(mongo).withSeatsToOffer()).containsExactly(LAAK1);
        assertThat(list(mongo).offer(LAAK1, LATER))
                .contains(new SeatOffer(LAAK1, id("w1/0"), new ChatId("karim"), LATER));
        assertThat(list(mongo).offer(LAAK1, LATER)).isEmpty();
        assertThat(Sample.ledger(mongo).free()).isZero();
        assertThat(Sample.ledger(mongo).waiting()).containsExactly(id("w2/0"));
        assertThat(list(mongo).standing()).hasSize(1);
        assertThat(seats.accept(LAAK1, id("w1/0")).outcome()).isEqualTo(GRANTED);
        assertThat(seats.accept(LAAK1, id("w1/0")).outcome()).as("asked again").isEqualTo(GRANTED);
        assertThat(seats.accept(LAAK1, id("w2/0")).outcome()).as("not offered").isEqualTo(WAITING);
        assertThat(Sample.ledger(mongo).free()).isZero();
        assertThat(list(mongo).standing()).isEmpty();
    }

    @StoreTest
    void a_party_that_does_not_fit_is_passed_and_that_is_written_down(MongoTemplate mongo) {
        var seats = full(mongo, 2);
        seats.waitFor(id("w1/0"), new ChatId("samira"), LAAK1, 2, 2);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t0/0"));

        assertThat(list(mongo).offer(LAAK1, LATER).map(SeatOffer::booking)).contains(id("w2/0"));
        var family = Sample.ledger(mongo).party(id("w1/0"));
        assertThat(family.passed()).isOne();
        assertThat(family.passedAt()).isNotNull();
        assertThat(family.state()).isEqualTo(State.WAITING);
        assertThat(seats.take(id("t9/0"), new ChatId("berîvan"), LAAK1, 1, 0).outcome())
                .as("nobody new passes who waits")
                .isEqualTo(FULL);
    }

    @StoreTest
    void before_it_is_passed_a_party_is_asked_to_come_with_as_many_as_are_free(MongoTemplate mongo) {
        var seats = full(mongo, 3);
        seats.waitFor(id("w1/0"), new ChatId("samira"), LAAK1, 2, 2);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        assertThat(list(mongo).offerFewer(LAAK1, LATER)).as("nothing is free").isEmpty();
        seats.giveBack(LAAK1, id("t0/0"));
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(list(mongo).offerFewer(LAAK1, LATER))
                .contains(new SeatOffer(LAAK1, id("w1/0"), new ChatId("samira"), LATER, 2));
        assertThat(list(mongo).standing()).extracting(SeatOffer::fewer).containsExactly(2);
        assertThat(Sample.ledger(mongo).free()).isZero();
        assertThat(seats.accept(LAAK1, id("w1/0")).outcome()).as("not so many").isEqualTo(WAITING);
        seats.keepWaiting(LAAK1, id("w1/0"));
        seats.keepWaiting(LAAK1, id("w1/0"));
        assertThat(Sample.ledger(mongo).waiting()).as("its place").containsExactly(id("w1/0"), id("w2/0"));
        assertThat(Sample.ledger(mongo).free()).isEqualTo(2);
        assertThat(list(mongo).offerFewer(LAAK1, LATER)).as("not asked twice, and the next one fits").isEmpty();

        seats.giveBack(LAAK1, id("t2/0"));
        assertThat(list(mongo).offerFewer(LAAK1, LATER).map(SeatOffer::fewer)).as("of more it is asked again")
                .contains(3);
        assertThat(seats.acceptFewer(LAAK1, id("w1/0"), 2).outcome()).as("an old button").isEqualTo(WAITING);
        var decided = new Input.FewerDecided(id("w1/0"), LAAK1, GRANTED, 2, 1);
        assertThat(seats.acceptFewer(LAAK1, id("w1/0"), 3)).isEqualTo(decided);
        assertThat(seats.acceptFewer(LAAK1, id("w1/0"), 3)).as("again").isEqualTo(decided);
        assertThat(Sample.ledger(mongo).free()).isZero();
        assertThat(Sample.ledger(mongo).perChat().get("samira").people()).isEqualTo(3);
        seats.giveBack(LAAK1, id("w1/0"));
        assertThat(Sample.ledger(mongo).free()).isEqualTo(3);
    }

    @StoreTest
    void a_party_that_says_nothing_to_fewer_keeps_its_place_and_the_seats_go_on(MongoTemplate mongo) {
        var seats = full(mongo, 2);
        seats.waitFor(id("w1/0"), new ChatId("samira"), LAAK1, 3, 0);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t0/0"));
        list(mongo).offerFewer(LAAK1, PAST);

        assertThat(list(mongo).lapse(LAAK1, id("w1/0"))).as("it waits on").isFalse();
        assertThat(Sample.ledger(mongo).waiting()).containsExactly(id("w1/0"), id("w2/0"));
        assertThat(list(mongo).offerFewer(LAAK1, LATER)).isEmpty();
        assertThat(list(mongo).offer(LAAK1, LATER).map(SeatOffer::booking)).contains(id("w2/0"));
    }

    @StoreTest
    void whoever_declines_fewer_later_still_stands_behind_those_that_asked_before(MongoTemplate mongo) {
        var seats = full(mongo, 2);
        seats.waitFor(id("w1/0"), new ChatId("samira"), LAAK1, 4, 0);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 3, 0);
        mongo.getCollection(Gathering.COLLECTION).updateOne(Filters.eq("_id", "LAAK1"),
                Updates.set(Ledgers.field(id("w1/0")) + ".at", PAST.minusSeconds(60)));
        seats.giveBack(LAAK1, id("t0/0"));
        seats.giveBack(LAAK1, id("t1/0"));
        list(mongo).offerFewer(LAAK1, LATER);
        seats.keepWaiting(LAAK1, id("w1/0"));
        assertThat(list(mongo).offerFewer(LAAK1, LATER).map(SeatOffer::booking)).contains(id("w2/0"));
        seats.keepWaiting(LAAK1, id("w2/0"));

        assertThat(Sample.ledger(mongo).waiting()).containsExactly(id("w1/0"), id("w2/0"));
    }

    @StoreTest
    void a_yes_to_fewer_is_answered_of_a_gathering_that_is_hidden_or_over(MongoTemplate mongo) {
        var seats = full(mongo, 2);
        seats.waitFor(id("w1/0"), new ChatId("samira"), LAAK1, 3, 0);
        seats.giveBack(LAAK1, id("t0/0"));
        list(mongo).offerFewer(LAAK1, LATER);
        var ledger = mongo.getCollection(Gathering.COLLECTION);
        ledger.updateOne(Filters.eq("_id", "LAAK1"), Updates.set("end", PAST));
        assertThat(seats.acceptFewer(LAAK1, id("w1/0"), 1).outcome()).as("over").isEqualTo(CLOSED);
        ledger.updateOne(Filters.eq("_id", "LAAK1"), Updates.combine(Updates.set("end", LATER.plusSeconds(9_000_000)),
                Updates.set("state", Publication.HIDDEN.name())));
        assertThat(seats.acceptFewer(LAAK1, id("w1/0"), 1).outcome()).as("hidden").isEqualTo(GRANTED);
    }

    @StoreTest
    void an_organiser_can_give_all_seats_while_fewer_are_held(MongoTemplate mongo) {
        var seats = full(mongo, 3);
        seats.waitFor(id("w1/0"), new ChatId("samira"), LAAK1, 3, 0);
        seats.giveBack(LAAK1, id("t0/0"));
        list(mongo).offerFewer(LAAK1, LATER);
        assertThat(list(mongo).give(LAAK1, id("w1/0"))).isEqualTo(FULL);
        seats.giveBack(LAAK1, id("t1/0"));
        seats.giveBack(LAAK1, id("t2/0"));
        assertThat(list(mongo).give(LAAK1, id("w1/0"))).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isZero();
        assertThat(seats.acceptFewer(LAAK1, id("w1/0"), 1).adults()).isEqualTo(3);
    }

    @StoreTest
    void an_organiser_gives_seats_out_of_turn_but_never_more_than_are_free(MongoTemplate mongo) {
        var seats = full(mongo, 2);
        seats.waitFor(id("w1/0"), new ChatId("dirk"), LAAK1, 1, 0);
        seats.waitFor(id("w2/0"), new ChatId("samira"), LAAK1, 2, 1);
        seats.giveBack(LAAK1, id("t0/0"));
        seats.giveBack(LAAK1, id("t1/0"));

        assertThat(list(mongo).give(LAAK1, id("w2/0"))).isEqualTo(FULL);
        seats.change("c1/0", LAAK1, id("w2/0"), 2, 0);
        assertThat(list(mongo).give(LAAK1, id("w2/0"))).isEqualTo(GRANTED);
        assertThat(list(mongo).give(LAAK1, id("w2/0"))).as("again").isEqualTo(GRANTED);
        assertThat(list(mongo).give(LAAK1, id("w1/0"))).isEqualTo(FULL);
        assertThat(list(mongo).give(LAAK1, id("t0/0"))).isEqualTo(CLOSED);
        assertThat(list(mongo).give(new GatheringCode("NOWHERE"), id("t0/0"))).isEqualTo(CLOSED);
        assertThat(Sample.ledger(mongo).free()).isZero();
    }

    @StoreTest
    void an_offer_lapses_once_its_time_is_over_and_the_seats_go_on(MongoTemplate mongo) {
        var seats = full(mongo, 1);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 1, 0);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t0/0"));
        list(mongo).offer(LAAK1, PAST);

        assertThat(list(mongo).lapse(LAAK1, id("w1/0"))).isTrue();
        assertThat(list(mongo).lapse(LAAK1, id("w1/0"))).as("again").isTrue();
        assertThat(Sample.ledger(mongo).free()).isOne();
        assertThat(seats.accept(LAAK1, id("w1/0")).outcome()).isEqualTo(CLOSED);
        assertThat(seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 1, 0).outcome()).as("a repeated request")
                .isEqualTo(WAITING);
        assertThat(Sample.ledger(mongo).waiting()).as("and no second place").containsExactly(id("w2/0"));
        assertThat(list(mongo).offer(LAAK1, LATER).map(SeatOffer::booking)).contains(id("w2/0"));
        assertThat(list(mongo).lapse(LAAK1, id("w2/0"))).as("its time is not over").isFalse();
    }

    @StoreTest
    void a_yes_that_comes_late_counts_while_the_seats_are_still_held(MongoTemplate mongo) {
        var seats = full(mongo, 1);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t0/0"));
        list(mongo).offer(LAAK1, PAST);

        assertThat(seats.accept(LAAK1, id("w1/0")).outcome()).isEqualTo(GRANTED);
        assertThat(list(mongo).lapse(LAAK1, id("w1/0"))).isFalse();
    }

    @StoreTest
    void a_no_frees_what_was_held_once(MongoTemplate mongo) {
        var seats = full(mongo, 3);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 2, 1);
        seats.giveBack(LAAK1, id("t0/0"));
        seats.giveBack(LAAK1, id("t1/0"));
        seats.giveBack(LAAK1, id("t2/0"));
        list(mongo).offer(LAAK1, LATER);
        seats.giveBack(LAAK1, id("w1/0"));
        seats.giveBack(LAAK1, id("w1/0"));

        assertThat(Sample.ledger(mongo).free()).isEqualTo(3);
        assertThat(Sample.ledger(mongo).offered()).isEmpty();
    }

    @StoreTest
    void a_gathering_that_was_called_off_takes_and_offers_nothing_and_keeps_its_bookings(MongoTemplate mongo) {
        var seats = full(mongo, 1);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 1, 0);
        seats.giveBack(LAAK1, id("t0/0"));
        list(mongo).offer(LAAK1, LATER);
        var scheduling = Wired.on(mongo).scheduling();

        assertThat(scheduling.callOff(new GatheringCode("laak1"))).isEqualTo(new Scheduling.Result.Changed());
        assertThat(scheduling.callOff(LAAK1)).as("again").isEqualTo(new Scheduling.Result.Unchanged());
        assertThat(new ProgrammeSnapshot(mongo, new MovableClock()).upcoming(new MovableClock().local())).isEmpty();
        assertThat(seats.take(id("t5/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome()).isEqualTo(CLOSED);
        assertThat(seats.accept(LAAK1, id("w1/0")).outcome()).isEqualTo(CLOSED);
        seats.giveBack(LAAK1, id("w1/0"));
        assertThat(list(mongo).lapse(LAAK1, id("w1/0"))).isFalse();
        assertThat(list(mongo).withSeatsToOffer()).isEmpty();
        assertThat(list(mongo).standing()).isEmpty();
        assertThat(Sample.ledger(mongo).party(id("w1/0")).state()).isEqualTo(State.OFFERED);
    }

    @StoreTest
    void many_who_cancel_and_many_who_offer_at_once_offer_each_seat_once(MongoTemplate mongo) throws Exception {
        int limit = 20;
        var seats = full(mongo, limit);
        IntStream.range(0, 30).forEach(i -> seats.waitFor(id("w" + i + "/0"), new ChatId("chat" + i), LAAK1, 1, 0));
        var offers = new ConcurrentLinkedQueue<BookingId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> rush = IntStream.range(0, limit).<Callable<Boolean>>mapToObj(i -> () -> {
                seats.giveBack(LAAK1, id("t" + i + "/0"));
                Optional<SeatOffer> offer = list(mongo).offer(LAAK1, LATER);
                while (offer.isPresent()) {
                    offers.add(offer.get().booking());
                    offer = list(mongo).offer(LAAK1, LATER);
                }
                return true;
            }).toList();
            threads.invokeAll(rush).forEach(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(60)));
        }
        assertThat(offers).as("none lost, none twice").hasSize(limit).doesNotHaveDuplicates();
        assertThat(offers).as("those who waited longest")
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, limit).mapToObj(i -> id("w" + i + "/0"))
                        .toList());
        assertThat(Sample.ledger(mongo).free()).isZero();
    }

    /** With so many parties of one. */
    private static SeatLedger full(MongoTemplate mongo, int limit) {
        var seats = Sample.limitedTo(limit).in(mongo);
        IntStream.range(0, limit).forEach(i -> seats.take(id("t" + i + "/0"), new ChatId("chat"), LAAK1, 1, 0));
        return seats;
    }
}
