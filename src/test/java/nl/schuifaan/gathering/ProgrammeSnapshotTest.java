package nl.schuifaan.gathering;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class ProgrammeSnapshotTest {

    private final MovableClock clock = new MovableClock();

    @StoreTest
    void what_is_on_comes_in_order_and_without_what_is_over(MongoTemplate mongo) {
        var later = Sample.limitedTo(5);
        mongo.insert(later.gathering());
        mongo.insert(later.called("SOON").endingAt(clock.instant().plusSeconds(7200)).gathering());
        mongo.insert(later.called("OVER").endingAt(clock.instant().minusSeconds(1)).gathering());
        var programme = new ProgrammeSnapshot(mongo, clock);

        assertThat(programme.upcoming(clock.local())).extracting(Listing::code)
                .containsExactly(new GatheringCode("SOON"), LAAK1);
        assertThat(programme.upcoming(clock.local().plusHours(3))).extracting(Listing::code).containsExactly(LAAK1);
    }

    @StoreTest
    void a_listing_says_what_residents_need_to_know(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var listing = new ProgrammeSnapshot(mongo, clock).upcoming(clock.local()).getFirst();

        assertThat(listing.start()).isEqualTo(LocalDateTime.of(2099, 6, 13, 19, 0));
        assertThat(listing.title().in(new Language("tr"))).isEqualTo("Laak akşamı");
        assertThat(listing.interpreters()).containsExactly(new Language("ku"));
        assertThat(listing.mapLink())
                .isEqualTo("https://www.openstreetmap.org/search?query=Slachthuislaan+10+Den+Haag");
        assertThat(listing).extracting(Listing::limit, Listing::free, Listing::waiting).containsExactly(5, 5, 0);
    }

    @StoreTest
    void seats_that_this_process_changed_are_seen_at_once(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var programme = new ProgrammeSnapshot(mongo, clock);
        var seats = new SeatLedger(mongo, clock, programme);
        assertThat(programme.upcoming(clock.local()).getFirst().free()).isEqualTo(5);

        seats.take(new BookingId("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        assertThat(programme.upcoming(clock.local()).getFirst().free()).isEqualTo(3);
        seats.waitFor(new BookingId("t2/0"), new ChatId("karim"), LAAK1, 2, 0);
        assertThat(programme.upcoming(clock.local()).getFirst().waiting()).isOne();
        seats.giveBack(LAAK1, new BookingId("t1/0"));
        assertThat(programme.upcoming(clock.local()).getFirst().free()).isEqualTo(5);
    }

    @StoreTest
    void what_others_changed_is_seen_after_a_second(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        var stopped = new MovableClock() {
            private Instant at = super.instant();

            @Override
            public Instant instant() {
                return at;
            }

            @Override
            public synchronized void forward(Duration step) {
                at = at.plus(step);
            }
        };
        var programme = new ProgrammeSnapshot(mongo, stopped);
        programme.upcoming(stopped.local());
        mongo.updateFirst(Query.query(Criteria.where("_id").is("LAAK1")), new Update().inc("free", -9), Ledger.class);

        assertThat(programme.upcoming(stopped.local()).getFirst().free()).as("not read again").isEqualTo(5);
        stopped.forward(Duration.ofMillis(1001));
        assertThat(programme.upcoming(stopped.local()).getFirst().free()).as("below 0 is no hint").isZero();
    }
}
