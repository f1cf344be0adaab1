package nl.schuifaan.gathering;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The programme is put up, and put up anew while people have signed up. */
class ProgrammePutUpTest {

    private static final LocalDate TODAY = LocalDate.of(2098, 3, 25);
    private static final When IN_A_WEEK = new When.InWeeks(1, DayOfWeek.SATURDAY, LocalTime.of(19, 0),
            LocalTime.of(21, 0));

    @StoreTest
    void a_new_gathering_has_all_its_seats_free_at_the_local_hour_that_was_named(MongoTemplate mongo) {
        Wired.on(mongo).programme().put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 70), TODAY);

        assertThat(new GatheringStore(mongo).find(new GatheringCode("laak1"))).hasValueSatisfying(it -> {
            assertThat(it.free()).isEqualTo(70);
            assertThat(it.start()).as("summer time began in between").isEqualTo("2098-04-05T17:00:00Z");
        });
    }

    @StoreTest
    void new_texts_take_the_place_of_the_old_and_bookings_stay(MongoTemplate mongo) {
        var gatherings = new GatheringStore(mongo);
        var programme = Wired.on(mongo).programme();
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", "Karim", 70), TODAY);
        var seats = new SeatLedger(mongo, new MovableClock(), new ProgrammeSnapshot(mongo, new MovableClock()));
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 3, 0);
        programme.put(Wired.planned(IN_A_WEEK, "School", null, 70), TODAY);

        assertThat(gatherings.find(LAAK1)).hasValueSatisfying(it -> {
            assertThat(it.place()).isEqualTo("School");
            assertThat(it.storyteller()).isNull();
            assertThat(it.free()).isEqualTo(67);
        });
        assertThat(Sample.ledger(mongo).party(id("t1/0")).seats()).isEqualTo(3);
        assertThat(seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 3, 0).outcome()).isEqualTo(Outcome.GRANTED);
    }

    @StoreTest
    void what_was_granted_stays_when_the_limit_falls_and_nothing_is_granted_until_seats_are_free_again(
            MongoTemplate mongo) {
        var gatherings = new GatheringStore(mongo);
        var programme = Wired.on(mongo).programme();
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 6), TODAY);
        var seats = new SeatLedger(mongo, new MovableClock(), new ProgrammeSnapshot(mongo, new MovableClock()));
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 4, 0);
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 3), TODAY);

        assertThat(Sample.ledger(mongo).free()).isEqualTo(-1);
        assertThat(gatherings.find(LAAK1).orElseThrow().listing().free()).isZero();
        assertThat(seats.take(id("t2/0"), new ChatId("karim"), LAAK1, 1, 0).outcome()).isEqualTo(Outcome.FULL);
        assertThat(seats.change("t3/0", LAAK1, id("t1/0"), 2, 0).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(seats.take(id("t4/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome()).isEqualTo(Outcome.GRANTED);
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 5), TODAY);
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 5), TODAY);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(2);
    }

    @StoreTest
    void weeks_from_now_are_counted_once_and_a_date_holds_always(MongoTemplate mongo) {
        var gatherings = new GatheringStore(mongo);
        var programme = Wired.on(mongo).programme();
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 70), TODAY);
        programme.put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 70), TODAY.plusWeeks(5));
        var first = gatherings.find(LAAK1).orElseThrow();
        assertThat(first.listing().start()).isEqualTo("2098-04-05T19:00:00");
        assertThat(first.moves()).as("has not moved").isZero();

        programme.put(Wired.planned(new When.OnDay(LocalDate.of(2098, 6, 1), LocalTime.of(18, 0), LocalTime.of(20, 0)),
                "Buurthuis", null, 70), TODAY);
        var moved = gatherings.find(LAAK1).orElseThrow();
        assertThat(moved.listing().start()).isEqualTo("2098-06-01T18:00:00");
        assertThat(moved.moves()).isOne();
        assertThat(moved.uid()).isEqualTo(first.uid());
    }

    @StoreTest
    void what_the_file_no_longer_has_stays(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).called("OLD1").gathering());
        Wired.on(mongo).programme().put(Wired.planned(IN_A_WEEK, "Buurthuis", null, 70), TODAY);

        assertThat(new GatheringStore(mongo).find(new GatheringCode("OLD1"))).isPresent();
        assertThat(new GatheringStore(mongo).find(new GatheringCode("NEVER1"))).isEmpty();
    }
}
