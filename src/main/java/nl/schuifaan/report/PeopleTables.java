package nl.schuifaan.report;

import static nl.schuifaan.report.YearReports.groups;
import static nl.schuifaan.report.YearReports.rows;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.schuifaan.report.GatheringCount.Group;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.report.ReportData.Table;

/** Who came in a year, in all the ways in which it may be told. One split at a time. */
final class PeopleTables {

    /** They had come before in that year. */
    static final String AGAIN = "again";
    static final String FIRST = "first";

    private PeopleTables() {}

    static List<Table> of(YearOfGatherings year, int number) {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(Measure.VISITS, rows(year.visits())));
        tables.add(people(year, number));
        tables.add(split(Measure.PART, year, one -> Map.of(one.kind(), one.came())));
        tables.add(split(Measure.PLACE, year, one -> Map.of(one.place(), one.came())));
        tables.add(new Table(Measure.MONTH, rows(year.months())));
        tables.add(new Table(Measure.OUTCOME, rows(Cells.rest(year.split(YearOfGatherings::outcomes),
                Group.CAME.name()))));
        tables.add(new Table(Measure.CANCELLED, rows(Cells.alone(year.split(one -> groups(one, Group.CANCELLED))))));
        tables.add(split(Measure.WAITING, year, one -> groups(one, Group.SEATED, Group.VAIN, Group.PASSED)));
        tables.addAll(kinds(year));
        return tables;
    }

    static Table people(YearOfGatherings year, int number) {
        return new Table(Measure.PEOPLE, rows(year.firsts(number)));
    }

    /** What kind of people they are. */
    private static List<Table> kinds(YearOfGatherings year) {
        List<Table> tables = new ArrayList<>();
        tables.add(split(Measure.AGE, year, one -> groups(one, Group.ADULTS, Group.CHILDREN)));
        tables.add(split(Measure.LANGUAGE, year, GatheringCount::languages));
        tables.add(split(Measure.CHANNEL, year, GatheringCount::channels));
        tables.add(split(Measure.INTERPRETER, year, PeopleTables::interpreted));
        return tables;
    }

    /** @param names of partners, by code */
    static Table partners(YearOfGatherings year, Map<String, String> names) {
        return split(Measure.PARTNER_CAME, year, one -> {
            Map<String, Integer> came = new TreeMap<>();
            Map<String, Integer> kept = one.partners().isEmpty() ? Map.of(EveningTally.UNKNOWN, one.came())
                    : one.partners();
            kept.forEach((code, n) -> came.merge(names.getOrDefault(code, code), n, Integer::sum));
            return came;
        });
    }

    private static Table split(Measure measure, YearOfGatherings year,
            Function<GatheringCount, Map<String, Integer>> cells) {
        return new Table(measure, rows(Cells.split(year.split(cells), Cells.PATIENCE)));
    }

    private static Map<String, Integer> interpreted(GatheringCount one) {
        int asked = one.people(Group.INTERPRETER);
        return Map.of(Group.INTERPRETER.name(), asked, "none", one.came() - asked);
    }

    /** Whoever came in an earlier month of the year, or before in the same one, has been counted. */
    static Map<String, Integer> firsts(GatheringCount one, int year) {
        Map<String, Integer> firsts = new TreeMap<>();
        one.earlier().forEach((month, n) -> firsts.merge(
                month.equals(GatheringCount.NEVER) || month.compareTo(year + "-") < 0 ? FIRST
                : AGAIN, n, Integer::sum));
        return firsts;
    }

    /** Each reminder for itself. Those of a gathering that had none did not get it. */
    static List<Row> reminders(YearOfGatherings year) {
        TreeSet<String> names = new TreeSet<>();
        year.all().forEach(one -> one.reminders().keySet().forEach(key -> names.add(key.split("-")[0])));
        List<Row> rows = new ArrayList<>();
        names.forEach(name -> rows.addAll(rows(Cells.allOrNothing(
                year.byOutcome().split(one -> reminder(one, name + "-"))))));
        return rows;
    }

    private static Map<String, Integer> reminder(GatheringCount one, String beginning) {
        Map<String, Integer> own = new TreeMap<>(one.reminders());
        own.keySet().removeIf(key -> !key.startsWith(beginning));
        return own.isEmpty() ? Map.of(beginning + "none-came", one.came(), beginning + "none-away",
                one.people(Group.AWAY)) : own;
    }

    static List<Row> leads(YearOfGatherings year) {
        return rows(Cells.allOrNothing(year.byOutcome().split(GatheringCount::leads)));
    }

    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
