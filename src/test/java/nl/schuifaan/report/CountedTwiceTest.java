package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schuifaan.report.ReportData.Table;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.StoreTest;
import nl.schuifaan.store.Stores;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The numbers of the report beside a count of the documents themselves, made here without its code. */
class CountedTwiceTest {

    private static final Instant AFTERWARDS = Instant.parse("2026-02-01T12:00:00Z");

    /** A party that came, beside its chat. */
    private record Came(String gathering, String booking, Document gatheringDocument, Document party, Document chat) {

        int people() {
            return party.getInteger("adults") + party.getInteger("children");
        }
    }

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
        Map<Measure, Table> tables = tables(mongo);
        isSo(year, tables);
        assertThat(tables.get(Measure.LANGUAGE).rows()).as("six languages").hasSizeGreaterThanOrEqualTo(6);
        assertThat(tables.get(Measure.PEOPLE).row(PeopleTables.FIRST).orElseThrow().number())
                .isEqualTo(firsts(came(year)));
        assertThat(tables.get(Measure.OUTCOME).rows()).hasSizeGreaterThanOrEqualTo(3);
    }

    @StoreTest
    void counting_again_and_forgetting_somebody_changes_no_number(MongoTemplate mongo) {
        RandomYear year = new RandomYear(8, 120, 9).in(mongo);
        Map<Measure, Table> before = tables(mongo);
        Visited visited = new Visited(mongo);
        year.chats.forEach(chat -> visited.forget(chat.getString("_id")));
        mongo.getDb().getCollection("chats").deleteMany(new Document());

        assertThat(tables(mongo)).isEqualTo(before);
        assertThat(mongo.getDb().getCollection(GatheringCount.COLLECTION).find().into(new ArrayList<>()).toString())
                .doesNotContain("chat-");
        assertThat(mongo.getDb().getCollection("visited").countDocuments()).isZero();
    }

    @StoreTest
    void two_hundred_gatherings_and_ten_thousand_people_take_no_second(MongoTemplate mongo) {
        new RandomYear(9, 10_000, 200, 150).in(mongo);
        GatheringCounts counts = new GatheringCounts(mongo, new Visited(mongo));
        counts.look(AFTERWARDS);
        assertThat(mongo.getDb().getCollection("visited").countDocuments()).isGreaterThan(5_000);
        long begin = System.nanoTime();
        YearOfGatherings year = new YearOfGatherings(RandomYear.YEAR, counts.list(), AFTERWARDS);
        assertThat(PeopleTables.of(year, RandomYear.YEAR).getFirst().sum()).isGreaterThan(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    private static Map<Measure, Table> tables(MongoTemplate mongo) {
        GatheringCounts counts = new GatheringCounts(mongo, new Visited(mongo));
        counts.look(AFTERWARDS);
        Map<Measure, Table> tables = new TreeMap<>();
        PeopleTables.of(new YearOfGatherings(RandomYear.YEAR, counts.list(), AFTERWARDS), RandomYear.YEAR)
                .forEach(table -> tables.put(table.measure(), table));
        return tables;
    }

    private static void isSo(RandomYear year, Map<Measure, Table> tables) {
        List<Came> came = came(year);
        int visits = inGroupsOf(5, year, came);
        int split = inGroupsOf(5, year, came) - leftOver(year, came);
        assertThat(tables.get(Measure.VISITS).sum()).isEqualTo(visits);
        assertThat(tables.get(Measure.MONTH).sum()).isEqualTo(split);
        same(tables.get(Measure.PART), split, of(came, (one, _) -> one.gatheringDocument.getString("kind")));
        same(tables.get(Measure.PLACE), split, of(came, (one, _) -> one.gatheringDocument.getString("place")));
        same(tables.get(Measure.CHANNEL), split, of(came, (one, _) -> one.chat.getString("channel")));
        same(tables.get(Measure.LANGUAGE), split, of(came, (one, _) ->
                one.chat.get("contact", Document.class).getString("language")));
        Map<String, Integer> ages = new HashMap<>();
        came.forEach(one -> {
            ages.merge("ADULTS", one.party.getInteger("adults"), Integer::sum);
            ages.merge("CHILDREN", one.party.getInteger("children"), Integer::sum);
        });
        same(tables.get(Measure.AGE), split, ages);
        same(tables.get(Measure.INTERPRETER), split, of(came, (one, _) -> asked(one) ? "INTERPRETER" : "none"));
        same(tables.get(Measure.PEOPLE), split, Map.of("first", firsts(came), "again", people(came) - firsts(came)));
    }

    /** All are in it, no row has more than there are, and where nothing was put together each has just that many. */
    private static void same(Table table, int all, Map<String, Integer> counted) {
        assertThat(table.sum()).as(table.toString()).isEqualTo(all);
        assertThat(table.rows()).allMatch(row -> row.number() >= 10);
        boolean together = table.row(Cells.TOGETHER).isPresent();
        table.rows().stream().filter(row -> !row.key().equals(Cells.TOGETHER)).forEach(row -> {
            int there = counted.getOrDefault(row.key(), 0);
            assertThat(row.number()).as("%s of %s", row, counted).isLessThanOrEqualTo(there);
            if (!together && all == counted.values().stream().mapToInt(Integer::intValue).sum()) {
                assertThat(row.number()).isEqualTo(there);
            }
        });
    }

    private static Map<String, Integer> of(List<Came> came, BiFunction<Came, Integer, String> row) {
        Map<String, Integer> numbers = new HashMap<>();
        came.forEach(one -> numbers.merge(row.apply(one, 0), one.people(), Integer::sum));
        return numbers;
    }

    private static boolean asked(Came one) {
        return one.chat.get("contact", Document.class).getList("bookings", Document.class).stream()
                .anyMatch(booking -> booking.getString("id").equals(one.booking)
                        && booking.getList("wishes", String.class).contains("INTERPRETER"));
    }

    private static int people(List<Came> came) {
        return came.stream().mapToInt(Came::people).sum();
    }

    /** The first time that each came. */
    private static int firsts(List<Came> came) {
        Set<String> seen = new HashSet<>();
        int firsts = 0;
        for (Came one : came) {
            firsts += seen.add(one.chat.getString("_id")) ? one.people() : 0;
        }
        return firsts;
    }

    private static List<Came> came(RandomYear year) {
        Map<String, Document> chats = new HashMap<>();
        year.chats.forEach(chat -> chats.put(chat.getString("_id"), chat));
        List<Came> came = new ArrayList<>();
        year.gatherings.forEach(gathering -> gathering.get("bookings", Document.class).forEach((id, party) -> {
            Document document = (Document) party;
            if (document.get("came") == Boolean.TRUE) {
                came.add(new Came(gathering.getString("_id"), id, gathering, document,
                        chats.get(document.getString("contact"))));
            }
        }));
        return came;
    }

    private static int inGroupsOf(int least, RandomYear year, List<Came> came) {
        int shown = 0;
        int group = 0;
        for (Document gathering : year.gatherings) {
            group += at(gathering, came);
            if (group >= least) {
                shown += group;
                group = 0;
            }
        }
        return shown;
    }

    /** Of the groups of five, the last that is not ten. */
    private static int leftOver(RandomYear year, List<Came> came) {
        int five = 0;
        int ten = 0;
        for (Document gathering : year.gatherings) {
            five += at(gathering, came);
            if (five >= 5) {
                ten += five;
                five = 0;
            }
            ten = ten >= 10 ? 0 : ten;
        }
        return ten;
    }

    private static int at(Document gathering, List<Came> came) {
        return came.stream().filter(one -> one.gathering.equals(gathering.getString("_id"))).mapToInt(Came::people)
                .sum();
    }
}
