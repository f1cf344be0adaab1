package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.report.ReportData.Table;

/**
 * Somebody has every report of a year there ever was, one after each gathering and one when the year was over, lays
 * them beside each other and takes numbers from each other: of a row in two of them, and of two tables in one.
 */
class TwoEditionsTest {

    private static final int YEAR = 2025;
    private static final int TOTAL = 5;
    private static final int ROW = 10;
    private static final Instant FIRST = Instant.parse("2025-01-10T19:00:00Z");
    private static final Instant RUNNING = Instant.parse("2025-12-20T12:00:00Z");
    private static final Instant OVER = Instant.parse("2026-02-01T12:00:00Z");

    /** All months of twelve from each until each. */
    private static List<Period> spans(YearMonth first) {
        return IntStream.range(0, 12).boxed().flatMap(from -> IntStream.range(from, 12).mapToObj(until ->
                new Period(first.plusMonths(from), first.plusMonths(until)))).toList();
    }

    @Provide
    Arbitrary<List<GatheringCount>> years() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 7);
        Arbitrary<Integer> many = Arbitraries.integers().between(0, 45);
        return Combinators.combine(many, few, few, few, few, Arbitraries.of("STORY", "DISTRICT")).as((nl, tr, away,
                unknown, again, kind) -> count(nl, tr, away, unknown, again, kind)).list().ofMinSize(1).ofMaxSize(9)
                .map(counts -> inOrder(counts, FIRST));
    }

    private static GatheringCount count(int dutch, int turkish, int away, int unknown, int again, String kind) {
        int came = dutch + turkish;
        int before = Math.min(again, came);
        return new GatheringCount(new GatheringCode("AVOND1"), kind, kind.equals("STORY") ? "Laak" : "Escamp", FIRST,
                FIRST, List.of(), Map.of(),
                Map.of("CAME", came, "AWAY", away, "UNKNOWN", unknown, "ADULTS", dutch, "CHILDREN", turkish,
                        "CANCELLED", again, "SEATED", turkish, "VAIN", away, "INTERPRETER", before),
                Map.of("nl", dutch, "tr", turkish), Map.of("sms", turkish, "telegram", dutch),
                Map.of("LOTA", turkish, "none", dutch),
                Map.of("never", came - before, "2025-01", before), reminders(dutch, turkish, away),
                Map.of("week-came", came, "week-away", away), true);
    }

    private static Map<String, Integer> reminders(int dutch, int turkish, int away) {
        return dutch % 2 == 0 ? Map.of()
                : Map.of("day-sent-came", dutch, "day-none-came", turkish, "day-sent-away", away);
    }

    private static List<GatheringCount> inOrder(List<GatheringCount> counts, Instant first) {
        List<GatheringCount> ordered = new ArrayList<>();
        for (GatheringCount one : counts) {
            Instant start = first.plus(Duration.ofDays(33L * ordered.size()));
            ordered.add(new GatheringCount(new GatheringCode("G" + ordered.size()), one.kind(), one.place(), start,
                    start.plus(Duration.ofDays(6)), one.interpreters(), one.tables(), one.people(), one.languages(),
                    one.channels(), one.partners(),
                    one.earlier(), one.reminders(), one.leads(), true));
        }
        return ordered;
    }

    private static Map<String, Table> report(List<GatheringCount> counts, Instant now) {
        return report(counts, Period.year(YEAR), now);
    }

    private static Map<String, Table> report(List<GatheringCount> counts, Period period, Instant now) {
        Map<String, Table> tables = new TreeMap<>();
        YearReports.tables(period, counts, now, (year, _, of) -> tables(year, of)).forEach(table ->
                tables.put(table.measure().name(), table));
        return tables;
    }

    private static List<Table> tables(int number, YearOfGatherings year) {
        List<Table> tables = new ArrayList<>(PeopleTables.of(year, number));
        tables.add(PeopleTables.partners(year, Map.of()));
        tables.add(new Table(Measure.LEADS, PeopleTables.leads(year)));
        tables.add(new Table(Measure.REMINDERS, PeopleTables.reminders(year)));
        return tables;
    }

    private static List<Map<String, Table>> reports(List<GatheringCount> counts) {
        List<Map<String, Table>> reports = new ArrayList<>();
        for (int until = 1; until <= counts.size(); until++) {
            reports.add(report(counts.subList(0, until), RUNNING));
        }
        reports.add(report(counts, OVER));
        return reports;
    }

    @Property(tries = 200)
    void no_number_and_no_difference_of_two_reports_is_about_a_few(@ForAll("years") List<GatheringCount> counts) {
        List<Map<String, Table>> reports = reports(counts);
        for (int later = 0; later < reports.size(); later++) {
            for (Map.Entry<String, Table> one : reports.get(later).entrySet()) {
                int least = one.getKey().equals("VISITS") ? TOTAL : ROW;
                one.getValue().rows().forEach(row -> assertThat(row.number()).as(one.toString())
                        .isGreaterThanOrEqualTo(least));
                for (int earlier = 0; earlier < later; earlier++) {
                    assertThat(grown(reports.get(earlier).get(one.getKey()), one.getValue()).values())
                            .as(one.getKey()).allMatch(n -> n == 0 || n >= least);
                }
            }
        }
    }

    /** All tables about who came, of all reports, beside each other: their sums are about whole groups too. */
    @Property(tries = 200)
    void no_two_tables_tell_of_a_few_who_came(@ForAll("years") List<GatheringCount> counts) {
        List<Long> came = new ArrayList<>();
        for (Map<String, Table> report : reports(counts)) {
            for (String table : List.of("VISITS", "PEOPLE", "PART", "PLACE", "MONTH", "AGE", "LANGUAGE", "CHANNEL",
                    "INTERPRETER", "PARTNER_CAME")) {
                came.add(report.get(table).sum());
            }
            came.add(report.get("OUTCOME").row("CAME").map(Row::number).orElse(0L));
        }
        apart(came, TOTAL);
    }

    /** The same of those who did not come, of whom three tables tell. */
    @Property(tries = 200)
    void no_two_tables_tell_of_a_few_who_did_not_come(@ForAll("years") List<GatheringCount> counts) {
        List<Long> away = new ArrayList<>();
        for (Map<String, Table> report : reports(counts)) {
            if (report.get("OUTCOME").row(Cells.TOGETHER).isEmpty()) {
                away.add(report.get("OUTCOME").row("AWAY").map(Row::number).orElse(0L));
                away.add(ending(report.get("LEADS"), "-away"));
                away.add(ending(report.get("REMINDERS"), "-away"));
            }
        }
        apart(away, ROW);
    }

    /**
     * Reports of other months beside each other: of two of which one lies in the other, the rest is
     * about whole groups; and so is what two that touch leave out of both together.
     */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void no_difference_of_overlapping_months_is_about_a_few(@ForAll("years") List<GatheringCount> counts) {
        overlapping(YearMonth.of(YEAR, 1), counts);
    }

    /** And so it is of months that lie in two years. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void no_difference_of_months_around_a_years_end_is_about_a_few(@ForAll("years") List<GatheringCount> counts) {
        overlapping(YearMonth.of(YEAR - 1, 7), inOrder(counts, FIRST.minus(Duration.ofDays(184))));
    }

    private static void overlapping(YearMonth first, List<GatheringCount> counts) {
        Map<Period, Map<String, Table>> reports = new HashMap<>();
        spans(first).forEach(one -> reports.put(one, report(counts, one, OVER)));
        for (Period whole : reports.keySet()) {
            for (YearMonth cut = whole.from().plusMonths(1); !cut.isAfter(whole.until()); cut = cut.plusMonths(1)) {
                Map<String, Table> before = reports.get(new Period(whole.from(), cut.minusMonths(1)));
                Map<String, Table> after = reports.get(new Period(cut, whole.until()));
                reports.get(whole).forEach((name, table) -> wholeGroups(name, table, before.get(name),
                        after.get(name)));
            }
        }
    }

    /** Who came for the first time depends on where months begin; those who came before are told apart by ten. */
    private static void wholeGroups(String name, Table whole, Table first, Table second) {
        int least = name.equals("VISITS") ? TOTAL : ROW;
        atLeast(least, name, grown(new Table(whole.measure(), List.of()), whole));
        atLeast(least, name, grown(first, whole));
        if (!name.equals("PEOPLE")) {
            atLeast(least, name, grown(second, whole));
            Map<String, Long> between = grown(first, whole);
            second.rows().forEach(row -> between.merge(row.key(), -row.number(), Long::sum));
            atLeast(least, name, between);
        }
    }

    private static void atLeast(int least, String name, Map<String, Long> people) {
        if (people.values().stream().anyMatch(n -> n != 0 && n < least)) {
            throw new AssertionError(name + ": " + people);
        }
    }

    /** Of the same people from each month on: no two beginnings tell of a few who came between them. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void no_two_beginnings_tell_of_a_few_who_came_between_them(@ForAll("befores") Map<String, Integer> before) {
        int first = before.entrySet().stream().filter(one -> one.getKey().equals(GatheringCount.NEVER)
                || one.getKey().compareTo("2025-01") < 0).mapToInt(Map.Entry::getValue).sum();
        int all = before.values().stream().mapToInt(Integer::intValue).sum();
        Assume.that((first == 0 || first >= ROW) && (all == first || all - first >= ROW));
        List<Long> told = new ArrayList<>(List.of(0L, (long) first, (long) all));
        for (YearMonth month = YearMonth.of(2023, 1); month.getYear() < 2026; month = month.plusMonths(1)) {
            Map<String, Integer> since = new FirstVisits(before).since(month, YEAR);
            assertThat(Cells.sum(since.values())).isEqualTo(all);
            told.add((long) since.get(PeopleTables.FIRST));
            String from = month.toString();
            assertThat(since.get(PeopleTables.FIRST)).as("no more than came first").isLessThanOrEqualTo(
                    before.entrySet().stream().filter(one -> one.getKey().equals(GatheringCount.NEVER)
                    || one.getKey().compareTo(from) < 0).mapToInt(Map.Entry::getValue).sum());
        }
        apart(told, ROW);
        assertThat(new FirstVisits(before).since(YearMonth.of(YEAR, 1), YEAR).get(PeopleTables.FIRST)).isEqualTo(first);
    }

    @Provide
    Arbitrary<Map<String, Integer>> befores() {
        return Arbitraries.maps(Arbitraries.of(GatheringCount.NEVER, "2023-05", "2024-02", "2024-11", "2024-12",
                "2025-02", "2025-03", "2025-07"), Arbitraries.integers().between(1, 25)).ofMinSize(1);
    }

    private static long ending(Table table, String end) {
        return table.rows().stream().filter(row -> row.key().endsWith(end)).mapToLong(Row::number).sum();
    }

    private static void apart(List<Long> numbers, int least) {
        for (long one : numbers) {
            for (long other : numbers) {
                long difference = Math.abs(one - other);
                if (difference > 0 && difference < least) {
                    throw new AssertionError("%d and %d of %s".formatted(one, other, numbers));
                }
            }
        }
    }

    private static Map<String, Long> grown(Table from, Table to) {
        Map<String, Long> grown = new TreeMap<>();
        to.rows().forEach(row -> grown.merge(row.key(), row.number(), Long::sum));
        from.rows().forEach(row -> grown.merge(row.key(), -row.number(), Long::sum));
        return grown;
    }
}
