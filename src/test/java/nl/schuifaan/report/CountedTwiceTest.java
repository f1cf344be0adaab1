package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.StoreTest;
import nl.schuifaan.store.Stores;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The numbers of the report beside a count of the documents themselves, made without its code. */
class CountedTwiceTest {

    private static final Instant AFTERWARDS = Instant.parse("2026-02-01T12:00:00Z");

    @Property(tries = 100)
    void every_number_is_what_the_documents_say(@ForAll @IntRange(min = 1, max = 90) int people,
            @ForAll @IntRange(min = 1, max = 14) int evenings, @ForAll long seed) {
        RandomYear year = new RandomYear(seed, people, evenings);
        try (FreshDatabase store = Stores.freshEmbedded()) {
            year.in(store.template());
            isSo(year, tables(store.template()));
        }
    }

    @StoreTest
    @Tag("criterion-10")
    void a_whole_year_says_what_the_documents_say(MongoTemplate mongo) {
        RandomYear year = new RandomYear(7, 300, 17).in(mongo);
        Map<String, Map<String, Long>> tables = tables(mongo);
        isSo(year, tables);
        assertThat(tables.get("LANGUAGE")).as("six languages").hasSizeGreaterThanOrEqualTo(6);
        assertThat(tables.get("PARTNER_CAME")).as("three partners, and by none").hasSize(4);
        assertThat(tables.get("OUTCOME")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(tables.get("PEOPLE").get(PeopleTables.FIRST)).isGreaterThan(300);
    }

    @StoreTest
    void counting_again_and_forgetting_somebody_changes_no_number(MongoTemplate mongo) {
        RandomYear year = new RandomYear(8, 120, 9).in(mongo);
        Map<String, Map<String, Long>> before = tables(mongo);
        Visited visited = new Visited(mongo);
        year.chats.forEach(chat -> visited.forget(chat.getString("_id")));
        mongo.getDb().getCollection("chats").deleteMany(new Document());

        assertThat(tables(mongo)).isEqualTo(before);
        assertThat(mongo.getDb().getCollection(GatheringCount.COLLECTION).find().into(new ArrayList<>()).toString())
                .doesNotContain("chat-");
        assertThat(mongo.getDb().getCollection("visited").countDocuments()).isZero();
        assertThat(mongo.getDb().getCollection("gatherings").find().into(new ArrayList<>()).toString())
                .as("by whose link anybody came is let go of").contains("came=true").doesNotContain("partner=");
    }

    private static Map<String, Map<String, Long>> tables(MongoTemplate mongo) {
        GatheringCounts counts = new GatheringCounts(mongo, new Visited(mongo));
        counts.look(AFTERWARDS);
        Map<String, Map<String, Long>> tables = new TreeMap<>();
        YearOfGatherings year = new YearOfGatherings(RandomYear.YEAR, counts.list(), AFTERWARDS);
        Stream.concat(PeopleTables.of(year, RandomYear.YEAR).stream(), Stream.of(PeopleTables.partners(year,
                Map.of("LOTA", "Partner LOTA", "LOTB", "Partner LOTB", "LOTC", "Partner LOTC"))))
                .forEach(table -> {
                    Map<String, Long> rows = new TreeMap<>();
                    table.rows().forEach((Row row) -> rows.put(row.key(), row.number()));
                    tables.put(table.measure().name(), rows);
                });
        return tables;
    }

    private static void isSo(RandomYear year, Map<String, Map<String, Long>> tables) {
        Map<String, Map<String, Long>> byHand = CountedByHand.tables(year);
        tables.forEach((measure, rows) -> assertThat(rows).as(measure).isEqualTo(byHand.get(measure)));
    }
}
