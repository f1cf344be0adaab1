package nl.schuifaan.gathering;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.schuifaan.gathering.Scheduling.Reason;
import nl.schuifaan.gathering.Scheduling.Result;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A move, or that a gathering was called off, undone while nobody has heard of it. */
class UndoTest {

    private static final Venue SCHOOL = new Venue("School", "Laan 1, Den Haag");

    private static Gathering stored(MongoTemplate mongo) {
        return new GatheringStore(mongo).find(LAAK1).orElseThrow();
    }

    private static Slot later(Gathering it) {
        return it.slot().on(it.slot().start().toLocalDate().plusDays(1));
    }

    @StoreTest
    void a_move_is_undone_as_if_it_had_never_been(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var before = stored(mongo);
        var scheduling = Wired.on(mongo).scheduling();
        assertThat(scheduling.moveUndoably(LAAK1, later(before), SCHOOL)).isEqualTo(new Result.Changed());
        assertThat(stored(mongo).place()).isEqualTo("School");
        assertThat(stored(mongo).moves()).isOne();

        assertThat(scheduling.undo(new GatheringCode("laak1"))).isEqualTo(new Result.Changed());
        assertThat(stored(mongo)).usingRecursiveComparison().ignoringFields("revision").isEqualTo(before);
        assertThat(scheduling.undo(LAAK1)).isEqualTo(new Result.Refused(Reason.TOO_LATE));
    }

    @StoreTest
    void one_that_was_called_off_goes_on_with_its_move_of_before(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var wired = Wired.on(mongo);
        var seats = wired.seats();
        wired.scheduling().move(LAAK1, later(stored(mongo)), SCHOOL);
        var moved = stored(mongo);
        wired.scheduling().callOffUndoably(LAAK1);
        assertThat(seats.take(id("t1/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome().name()).isEqualTo("CLOSED");

        wired.scheduling().undo(LAAK1);
        assertThat(stored(mongo)).usingRecursiveComparison().ignoringFields("revision").isEqualTo(moved);
        assertThat(seats.take(id("t2/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome().name()).isEqualTo("GRANTED");
    }

    @StoreTest
    void after_a_minute_or_another_change_it_is_too_late(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var wired = Wired.on(mongo);
        var scheduling = wired.scheduling();
        scheduling.moveUndoably(LAAK1, later(stored(mongo)), SCHOOL);
        scheduling.move(LAAK1, later(stored(mongo)), SCHOOL);
        assertThat(scheduling.undo(LAAK1)).isEqualTo(new Result.Refused(Reason.TOO_LATE));

        scheduling.callOffUndoably(LAAK1);
        wired.clock().forward(Duration.ofSeconds(61));
        assertThat(scheduling.undo(LAAK1)).isEqualTo(new Result.Refused(Reason.TOO_LATE));
        assertThat(stored(mongo).calledOff()).isNotNull();
    }

    @StoreTest
    void until_then_nobody_is_to_hear_of_it(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var wired = Wired.on(mongo);
        var bookings = new LedgerBookings(mongo, wired.store(), wired.clock());
        wired.scheduling().moveUndoably(LAAK1, later(stored(mongo)), SCHOOL);
        assertThat(bookings.occasions().getFirst().settling(wired.clock().instant())).isTrue();
        wired.clock().forward(Duration.ofSeconds(61));
        assertThat(bookings.occasions().getFirst().settling(wired.clock().instant())).isFalse();
    }

    @StoreTest
    void until_then_people_see_it_as_it_was(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var wired = Wired.on(mongo);
        wired.scheduling().moveUndoably(LAAK1, later(stored(mongo)), SCHOOL);
        assertThat(wired.snapshot().upcoming(wired.clock().local()).getFirst().place()).isNotEqualTo("School");
        wired.scheduling().undo(LAAK1);
        wired.scheduling().callOffUndoably(LAAK1);
        assertThat(wired.snapshot().calledOff(wired.clock().local())).isEmpty();
        wired.clock().forward(Duration.ofSeconds(61));
        assertThat(wired.snapshot().calledOff(wired.clock().local())).hasSize(1);
    }

    @StoreTest
    void who_cancels_in_that_minute_gives_the_seats_back_also_when_it_is_undone(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var wired = Wired.on(mongo);
        var seats = wired.seats();
        seats.take(id("t1/0"), new ChatId("dirk"), LAAK1, 2, 0);
        seats.take(id("t2/0"), new ChatId("samira"), LAAK1, 1, 0);
        wired.scheduling().callOffUndoably(LAAK1);
        seats.giveBack(LAAK1, id("t1/0"));
        wired.scheduling().undo(LAAK1);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(4);
        assertThat(Sample.ledger(mongo).party(id("t1/0")).state()).isEqualTo(Ledger.State.CANCELLED);

        wired.scheduling().callOffUndoably(LAAK1);
        wired.clock().forward(Duration.ofSeconds(61));
        seats.giveBack(LAAK1, id("t2/0"));
        assertThat(Sample.ledger(mongo).party(id("t2/0")).state()).as("whom we let down")
                .isEqualTo(Ledger.State.GRANTED);
    }
}
