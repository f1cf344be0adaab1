package nl.schuifaan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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

/** The report of a year, as it stands now. Every number of people in it comes from {@link Cells}. */
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
     * A year, and the one before it in its tables alone.
     *
     * @param before of what the year is compared with
     */
    public record Years(ReportData year, ReportData before) {}

    /** How many different people came in that year so far; empty while they are too few to be told of. */
    public Optional<Long> reached(int year) {
        return PeopleTables.people(new YearOfGatherings(year, counts.list(), clock.instant()), year)
                .row(PeopleTables.FIRST).map(Row::number);
    }

    /** How many the organisation wants to reach in a year. */
    public int goal() {
        return organisation.current().goal();
    }

    /** How many people came in that year so far by the link of each partner, by its name; of ten and more. */
    public Map<String, Long> cameByPartner(int year) {
        Map<String, Long> came = new TreeMap<>();
        PeopleTables.partners(new YearOfGatherings(year, counts.list(), clock.instant()), partners.names()).rows()
                .forEach(row -> came.put(row.key(), row.number()));
        return came;
    }

    /** @param language of what is quoted from polls */
    public Years year(int year, Language language) {
        List<GatheringCount> all = counts.list();
        YearOfGatherings of = new YearOfGatherings(year, all, clock.instant());
        ResultPage answered = polls.whole(language);
        ReportData data = new ReportData(year, organisation.current().name(), of.over(), asOf(of),
                organisation.current().goal(), tables(year, of), days.segments(year), PollFigures.asked(answered),
                PollFigures.quotes(answered), sentences.year(year, language), entries(year));
        YearOfGatherings before = new YearOfGatherings(year - 1, all, clock.instant());
        return new Years(data, only(year - 1, before, tables(year - 1, before)));
    }

    private List<Table> tables(int year, YearOfGatherings of) {
        List<Table> tables = new ArrayList<>(PeopleTables.of(of, year));
        tables.add(new Table(Measure.GATHERINGS, rows(gatherings(of))));
        tables.add(new Table(Measure.INTERPRETERS, rows(interpreters(of))));
        tables.add(new Table(Measure.TABLES, rows(spoken(of))));
        tables.add(new Table(Measure.OPENED, rows(partners.opened(year))));
        tables.add(new Table(Measure.PARTNER, rows(Cells.split(partners.of(year), Cells.PATIENCE))));
        tables.add(PeopleTables.partners(of, partners.names()));
        tables.addAll(promises(year));
        return tables;
    }

    private ReportData only(int year, YearOfGatherings of, List<Table> tables) {
        return new ReportData(year, "", of.over(), asOf(of), organisation.current().goal(), tables, 0, List.of(),
                List.of(), List.of(), List.of());
    }

    private List<Table> promises(int year) {
        List<DayCount> all = days(year);
        return List.of(new Table(Measure.MESSAGES, rows(messages(all))), new Table(Measure.QUESTIONS,
                rows(Cells.split(months(all, year, DayCount::promises), Cells.PATIENCE))));
    }

    private List<DayCount> days(int year) {
        return days.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** What only the organisation itself looks at: where people are lost, and how long they wait. */
    public Years mirror(int year) {
        List<GatheringCount> all = counts.list();
        return new Years(mirror(year, new YearOfGatherings(year, all, clock.instant())),
                mirror(year - 1, new YearOfGatherings(year - 1, all, clock.instant())));
    }

    private ReportData mirror(int year, YearOfGatherings of) {
        List<DayCount> days = days(year);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(Measure.STEPS, rows(Cells.alone(months(days, year, DayCount::steps)))));
        tables.add(new Table(Measure.WAITS, rows(Cells.split(months(days, year, DayCount::waits), Cells.PATIENCE))));
        tables.add(new Table(Measure.REMINDERS, PeopleTables.reminders(of)));
        tables.add(new Table(Measure.LEADS, PeopleTables.leads(of)));
        return only(year, of, tables);
    }

    /** Whole months only, as a month that runs changes from day to day. */
    private List<Piece> months(List<DayCount> days, int year, Function<DayCount, Map<String, Integer>> cells) {
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
            months.add(new Piece(sum, month.getMonthValue() == 12));
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

    private static String asOf(YearOfGatherings of) {
        return of.all().stream().map(GatheringCount::at).max(Comparator.<Instant>naturalOrder())
                .map(at -> LocalDate.ofInstant(at, MovableClock.THE_HAGUE).toString()).orElse("");
    }

    private List<Entry> entries(int year) {
        List<Entry> entries = new ArrayList<>();
        List.of(year - 1, year).forEach(one -> hand.of(one).forEach(it ->
                entries.add(new Entry(it.year(), it.what(), it.number(), it.source(), it.day()))));
        return entries;
    }

    static Map<String, Integer> groups(GatheringCount of, Group... groups) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Group group : groups) {
            numbers.put(group.name(), of.people(group));
        }
        return numbers;
    }
}
