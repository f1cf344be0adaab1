package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.organisation.Organisation;
import nl.schuifaan.organisation.Profile;
import nl.schuifaan.poll.PollOverview;
import nl.schuifaan.poll.ResultPage;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.settings.MovableClock;
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
        RandomYear random = new RandomYear(seed, people, evenings, 4, 2);
        try (FreshDatabase store = Stores.freshEmbedded()) {
            random.in(store.template());
            random.counted(store.template(), AFTERWARDS);
            YearReports reports = reports(store.template());
            Random lot = new Random(seed);
            isSo(random, reports, Period.year(RandomYear.YEAR));
            YearMonth from = YearMonth.of(RandomYear.YEAR - 1, 1).plusMonths(lot.nextInt(24));
            isSo(random, reports, new Period(from, from.plusMonths(lot.nextInt(14))));
            assertThat(tables(reports.mirror(RandomYear.YEAR).now())).isEqualTo(CountedByHand.mirror(random));
        }
    }

    @StoreTest
    @Tag("criterion-10")
    void a_whole_year_says_what_the_documents_say(MongoTemplate mongo) {
        RandomYear year = new RandomYear(7, 300, 17).in(mongo);
        year.counted(mongo, AFTERWARDS);
        isSo(year, reports(mongo), Period.year(RandomYear.YEAR));
        Map<String, Map<String, Long>> tables = tables(mongo);
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
        year.chats.forEach(chat -> visited.forget(new ChatId(chat.getString("_id"))));
        mongo.getDb().getCollection("chats").deleteMany(new Document());

        assertThat(tables(mongo)).isEqualTo(before);
        assertThat(mongo.getDb().getCollection(GatheringCount.COLLECTION).find().into(new ArrayList<>()).toString())
                .doesNotContain("chat-");
        assertThat(mongo.getDb().getCollection("visited").countDocuments()).isZero();
        assertThat(mongo.getDb().getCollection("gatherings").find().into(new ArrayList<>()).toString())
                .as("by whose link anybody came is let go of").contains("came=true").doesNotContain("partner=");
    }

    private static Map<String, Map<String, Long>> tables(MongoTemplate mongo) {
        new GatheringCounts(mongo, new Visited(mongo)).look(AFTERWARDS);
        return tables(reports(mongo).report(Period.year(RandomYear.YEAR), Language.DUTCH).now());
    }

    private static Map<String, Map<String, Long>> tables(ReportData data) {
        Map<String, Map<String, Long>> tables = new TreeMap<>();
        data.tables().forEach(table -> {
            Map<String, Long> rows = new TreeMap<>();
            table.rows().forEach((Row row) -> rows.put(row.key(), row.number()));
            tables.put(table.measure().name(), rows);
        });
        return tables;
    }

    /** As it stands after all of it; polls are held against their sheets elsewhere. */
    private static YearReports reports(MongoTemplate mongo) {
        MovableClock clock = new MovableClock() {
            @Override
            public Instant instant() {
                return AFTERWARDS;
            }
        };
        PollOverview polls = mock();
        when(polls.whole(any())).thenReturn(new ResultPage(OurMessages.phrasebook(), Language.DUTCH, "", "", List.of(),
                null, "", Map.of(), List.of(), Map.of(), false));
        Organisation organisation = mock();
        when(organisation.current()).thenReturn(Profile.beginning("KOC", "", new Profile.Quiet(LocalTime.of(21, 0),
                LocalTime.of(9, 0), List.of())));
        return new YearReports(new GatheringCounts(mongo, new Visited(mongo)), new DayCounts(mongo, () -> 2),
                new ByHand(mongo, clock), polls, organisation, new PartnerWeeks(mongo, clock),
                new Sentences(mongo, mock(), clock), clock);
    }

    private static void isSo(RandomYear random, YearReports reports, Period period) {
        YearReports.Compared report = reports.report(period, Language.DUTCH);
        assertThat(tables(report.now())).as("%s", period).isEqualTo(byHand(random, period));
        assertThat(tables(report.before())).as("the year before").isEqualTo(byHand(random, period.yearBefore()));
        assertThat(report.now().segments()).isEqualTo(CountedByHand.segments(random, period.from().toString(),
                period.until().toString()));
        assertThat(report.now().entries().stream().map(one -> one.what() + " " + one.number()))
                .containsExactlyInAnyOrderElementsOf(random.entries.stream().filter(one -> one.getInteger("year")
                >= period.from().getYear() - 1 && one.getInteger("year") <= period.until().getYear())
                .map(one -> one.get("what") + " " + one.get("number")).toList());
    }

    private static Map<String, Map<String, Long>> byHand(RandomYear random, Period period) {
        return CountedByHand.tables(random, period.from().toString(), period.until().toString());
    }
}
