package nl.schuifaan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.schuifaan.language.Language;
import nl.schuifaan.organisation.Organisation;
import nl.schuifaan.poll.PollOverview;
import nl.schuifaan.poll.ResultPage;
import nl.schuifaan.report.GatheringCount.Group;
import nl.schuifaan.report.ReportData.Entry;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.report.ReportData.Table;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** The report of a year or of other months, as it stands now. Every number of people in it comes from {@link Cells}. */
@Component
public class YearReports {

    private final GatheringCounts counts;
    private final DayCounts days;
    private final ByHand hand;
    private final PollOverview polls;
    private final Organisation organisation;
    private final PartnerWeeks partners;
    private final Sentences sentences;
    private final MovableClock clock;

    YearReports(GatheringCounts counts, DayCounts days, ByHand hand, PollOverview polls, Organisation organisation,
            PartnerWeeks partners, Sentences sentences, MovableClock clock) {
        this.counts = counts;
        this.days = days;
        this.hand = hand;
        this.polls = polls;
        this.organisation = organisation;
        this.partners = partners;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Years that there is something to tell of, the latest first; this year is always one. */
    public List<Integer> years() {
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.add(clock.local().getYear());
        years.addAll(counts.years());
        return List.copyOf(years);
    }

    /**
     * A report, and the same months of the year before in its tables alone.
     *
     * @param before of what it is compared with
     */
    public record Compared(ReportData now, ReportData before) {}

    /** How many different people came in that year so far; empty while they are too few to be told of. */
    public Optional<Long> reached(int year) {
        return PeopleTables.people(new YearOfGatherings(year, Period.year(year), counts.list(), clock.instant()), year)
                .row(PeopleTables.FIRST).map(Row::number);
    }

    /** How many the organisation wants to reach in a year. */
    public int goal() {
        return organisation.current().goal();
    }

    /** How many people came in that year so far by the link of each partner, by its name; of ten and more. */
    public Map<String, Long> cameByPartner(int year) {
        Map<String, Long> came = new TreeMap<>();
        PeopleTables.partners(new YearOfGatherings(year, Period.year(year), counts.list(),
                        clock.instant()), partners.names()).rows()
                .forEach(row -> came.put(row.key(), row.number()));
        return came;
    }

    /** @param language of what is quoted from polls */
    public Compared report(Period period, Language language) {
        List<GatheringCount> all = counts.list();
        ResultPage answered = polls.whole(language);
        ReportData data = new ReportData(period, organisation.current().name(), period.over(clock.instant()),
                asOf(period, all), organisation.current().goal(), tables(period, all, clock.instant(), this::tables),
                days.segments(period), PollFigures.asked(answered), PollFigures.quotes(answered),
                sentences.said(period, language), entries(period));
        return new Compared(data, only(period.yearBefore(), all, this::tables));
    }

    /** Tables of one year, with what lies in the period whole. */
    interface Tables {
        List<Table> of(int year, Period period, YearOfGatherings gatherings);
    }

    /** Year by year, as groups are made in each, and added up. */
    static List<Table> tables(Period period, List<GatheringCount> all, Instant now, Tables tables) {
        Map<Measure, Map<String, Long>> sums = new LinkedHashMap<>();
        for (int year : period.years()) {
            tables.of(year, period, new YearOfGatherings(year, period, all, now)).forEach(table -> {
                Map<String, Long> rows = sums.computeIfAbsent(table.measure(), _ -> new LinkedHashMap<>());
                table.rows().forEach(row -> rows.merge(row.key(), row.number(), Long::sum));
            });
        }
        return sums.entrySet().stream().map(table -> new Table(table.getKey(), table.getValue().entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue())).toList())).toList();
    }

    private List<Table> tables(int year, Period period, YearOfGatherings of) {
        List<Table> tables = new ArrayList<>(PeopleTables.of(of, year));
        tables.add(new Table(Measure.GATHERINGS, rows(gatherings(of))));
        tables.add(new Table(Measure.INTERPRETERS, rows(interpreters(of))));
        tables.add(new Table(Measure.TABLES, rows(spoken(of))));
        tables.add(new Table(Measure.OPENED, rows(partners.opened(year, period))));
        tables.add(new Table(Measure.PARTNER, rows(Cells.split(partners.of(year, period), Cells.PATIENCE))));
        tables.add(PeopleTables.partners(of, partners.names()));
        tables.addAll(promises(year, period));
        return tables;
    }

    private ReportData only(Period period, List<GatheringCount> all, Tables tables) {
        return new ReportData(period, "", period.over(clock.instant()), asOf(period, all),
                organisation.current().goal(), tables(period, all, clock.instant(), tables), 0, List.of(), List.of(),
                List.of(), List.of());
    }

    private List<Table> promises(int year, Period period) {
        List<DayCount> all = days(year);
        return List.of(new Table(Measure.MESSAGES, rows(messages(all.stream().filter(day ->
                period.holds(day.month())).toList()))), new Table(Measure.QUESTIONS,
                rows(Cells.split(months(all, year, period, DayCount::promises), Cells.PATIENCE))));
    }

    private List<DayCount> days(int year) {
        return days.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** What only the organisation itself looks at: where people are lost, and how long they wait. */
    public Compared mirror(int year) {
        List<GatheringCount> all = counts.list();
        return new Compared(only(Period.year(year), all, this::mirror),
                only(Period.year(year - 1), all, this::mirror));
    }

    private List<Table> mirror(int year, Period period, YearOfGatherings of) {
        List<DayCount> days = days(year);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(Measure.STEPS, rows(Cells.alone(months(days, year, period, DayCount::steps)))));
        tables.add(new Table(Measure.WAITS, rows(Cells.split(months(days, year, period, DayCount::waits),
                Cells.PATIENCE))));
        tables.add(new Table(Measure.REMINDERS, PeopleTables.reminders(of)));
        tables.add(new Table(Measure.LEADS, PeopleTables.leads(of)));
        return tables;
    }

    /** Whole months only, as a month that runs changes from day to day. */
    private List<Piece> months(List<DayCount> days, int year, Period period,
            Function<DayCount, Map<String, Integer>> cells) {
        List<Piece> months = new ArrayList<>();
        YearMonth now = YearMonth.from(clock.local().minusDays(DayCounts.HEARD + 1));
        for (YearMonth month = YearMonth.of(year, 1); month.isBefore(now) && month.getYear() == year;
                month = month.plusMonths(1)) {
            Map<String, Integer> sum = new TreeMap<>();
            for (DayCount day : days) {
                if (day.month().equals(month)) {
                    Cells.add(cells.apply(day), sum);
                }
            }
            months.add(new Piece(sum, period.holds(month), month.getMonthValue() == 12));
        }
        return months;
    }

    private static Map<String, Integer> messages(List<DayCount> days) {
        Map<String, Integer> messages = new TreeMap<>();
        days.forEach(day -> Cells.add(day.messages(), messages));
        return messages;
    }

    private static Map<String, Integer> gatherings(YearOfGatherings of) {
        Map<String, Integer> gatherings = new TreeMap<>();
        of.all().forEach(one -> gatherings.merge(one.kind(), 1, Integer::sum));
        return gatherings;
    }

    private static Map<String, Integer> interpreters(YearOfGatherings of) {
        Map<String, Integer> interpreters = new TreeMap<>();
        of.all().forEach(one -> one.interpreters().forEach(language -> interpreters.merge(language, 1, Integer::sum)));
        return interpreters;
    }

    private static Map<String, Integer> spoken(YearOfGatherings of) {
        Map<String, Integer> spoken = new TreeMap<>();
        of.all().forEach(one -> Cells.add(one.tables(), spoken));
        return spoken;
    }

    static List<Row> rows(Map<String, Integer> numbers) {
        return numbers.entrySet().stream().filter(one -> one.getValue() > 0)
                .map(one -> new Row(one.getKey(), one.getValue())).toList();
    }

    private static String asOf(Period period, List<GatheringCount> all) {
        return all.stream().filter(one -> period.holds(one.month())).map(GatheringCount::at)
                .max(Comparator.<Instant>naturalOrder())
                .map(at -> LocalDate.ofInstant(at, MovableClock.THE_HAGUE).toString()).orElse("");
    }

    /** Of the years that the period lies in, and of the one before. */
    private List<Entry> entries(Period period) {
        return IntStream.rangeClosed(period.from().getYear() - 1, period.until().getYear()).boxed()
                .flatMap(year -> hand.of(year).stream()).map(it ->
                        new Entry(it.year(), it.what(), it.number(), it.source(), it.day())).toList();
    }

    static Map<String, Integer> groups(GatheringCount of, Group... groups) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Group group : groups) {
            numbers.put(group.name(), of.people(group));
        }
        return numbers;
    }
}
