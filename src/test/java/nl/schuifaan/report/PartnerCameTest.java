package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** By whose link people came: counted once, and let go of. */
class PartnerCameTest {

    private static final Instant START = Instant.parse("2026-11-02T18:00:00Z");
    private static final Instant AFTERWARDS = START.plus(Duration.ofDays(7));

    private static Document party(String state, Boolean came, String partner) {
        return new Document("contact", "chat").append("adults", 2).append("children", 1).append("state", state)
                .append("position", 0).append("came", came).append("partner", partner);
    }

    private static Document gathering() {
        return new Document("_id", "LAAK1").append("kind", "STORY").append("place", "Laak")
                .append("start", Date.from(START)).append("end", Date.from(START.plus(Duration.ofHours(2))))
                .append("interpreters", List.of()).append("state", "PUBLISHED").append("bookings", new Document()
                .append("a/0", party("GRANTED", true, "BIEB")).append("b/0", party("GRANTED", false, "BIEB"))
                .append("c/0", party("GRANTED", null, "BIEB")).append("d/0", party("CANCELLED", true, "BIEB"))
                .append("e/0", party("GRANTED", true, null)));
    }

    @StoreTest
    void who_came_is_counted_as_ticks_stand_then_once_and_a_process_that_died_halfway_is_made_good(
            MongoTemplate mongo) {
        mongo.getCollection("gatherings").insertOne(gathering());
        GatheringCounts counts = new GatheringCounts(mongo, new Visited(mongo));
        counts.keep(counts.count(gathering(), AFTERWARDS));
        assertThat(mongo.getCollection("gatherings").find().first().toJson()).as("counted, then it died")
                .contains("BIEB");
        counts.look(AFTERWARDS.plusSeconds(600));
        counts.look(AFTERWARDS.plusSeconds(1_200));

        assertThat(counts.list()).singleElement().satisfies(one -> assertThat(one.partners())
                .isEqualTo(Map.of("BIEB", 3, GatheringCount.NO_PARTNER, 3)));
        assertThat(mongo.getCollection("gatherings").find().first().toJson()).contains("\"came\": true")
                .doesNotContain("partner", "BIEB");
    }

    @StoreTest
    void a_gathering_that_is_gone_before_its_count_was_made_good_holds_up_no_other(MongoTemplate mongo) {
        GatheringCounts counts = new GatheringCounts(mongo, new Visited(mongo));
        counts.keep(counts.count(gathering(), AFTERWARDS));
        mongo.getCollection("gatherings").insertOne(gathering().append("_id", "LAAK2"));
        counts.look(AFTERWARDS);
        counts.look(AFTERWARDS);

        assertThat(counts.list()).extracting(one -> one.code().toString()).containsExactlyInAnyOrder("LAAK1", "LAAK2");
        assertThat(mongo.getCollection(GatheringCount.COLLECTION).countDocuments(new Document("marked", false)))
                .isZero();
    }

    @StoreTest
    void what_was_counted_before_partners_were_kept_is_not_called_by_no_partner(MongoTemplate mongo) {
        mongo.getCollection(GatheringCount.COLLECTION).insertOne(new Document("_id", "OUD").append("kind", "STORY")
                .append("place", "Laak").append("start", Date.from(START)).append("at", Date.from(AFTERWARDS))
                .append("people", new Document("CAME", 40)).append("marked", true));
        YearOfGatherings year = new YearOfGatherings(2026, Period.year(2026),
                new GatheringCounts(mongo, new Visited(mongo)).list(),
                AFTERWARDS);
        assertThat(PeopleTables.partners(year, Map.of()).rows())
                .containsExactly(new ReportData.Row(EveningTally.UNKNOWN, 40));
    }
}
