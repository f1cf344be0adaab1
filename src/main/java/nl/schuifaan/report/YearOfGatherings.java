package nl.schuifaan.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.schuifaan.poll.Suppression;
import nl.schuifaan.report.Cells.Interval;
import nl.schuifaan.report.GatheringCount.Group;

/**
 * The gatherings of a year, put together in the order in which they were counted until at least ten people came: such a
 * piece is never taken apart, and what is left over is in no split. A report of other months shows what lies in them
 * whole.
 */
final class YearOfGatherings {

    private final Period period;
    private final List<GatheringCount> all;
    private final List<List<GatheringCount>> pieces = new ArrayList<>();
    private final List<Boolean> last = new ArrayList<>();
    private int visits;

    /**
     * @param period months of which it is asked
     * @param counts of all years, in the order in which they were counted
     */
    YearOfGatherings(int year, Period period, List<GatheringCount> counts, Instant now) {
        this.period = period;
        all = counts.stream().filter(one -> one.month().getYear() == year).toList();
        boolean over = Period.year(year).over(now);
        batches(year).forEach(batch -> {
            List<List<GatheringCount>> rows = Suppression.rows(batch, GatheringCount::came);
            pieces.addAll(rows);
            visits += Suppression.groups(batch, GatheringCount::came, Suppression.TOTAL).stream()
                    .filter(this::within).flatMap(List::stream).mapToInt(GatheringCount::came).sum();
            rows.forEach(row -> last.add(over && row == rows.getLast()));
        });
    }

    private YearOfGatherings(YearOfGatherings of) {
        period = of.period;
        all = of.all;
        of.intervals().forEach(interval -> {
            pieces.add(of.pieces.subList(interval.from(), interval.until()).stream().flatMap(List::stream).toList());
            last.add(of.last.get(interval.until() - 1));
        });
    }

    private List<Interval> intervals() {
        return Cells.restIntervals(split(YearOfGatherings::outcomes), Group.CAME.name()).stream()
                .filter(Interval::fits).toList();
    }

    /** The same in pieces in which those who came and those who did not are each enough for a split of their own. */
    YearOfGatherings byOutcome() {
        return new YearOfGatherings(this);
    }

    static Map<String, Integer> outcomes(GatheringCount of) {
        return YearReports.groups(of, Group.CAME, Group.AWAY, Group.UNKNOWN);
    }

    /** What was counted late stands for itself, so that it changes nothing that was shown before. */
    private List<List<GatheringCount>> batches(int year) {
        Map<String, List<GatheringCount>> batches = new TreeMap<>();
        all.forEach(one -> batches.computeIfAbsent(!Period.year(year).over(one.at()) ? "" : one.at().toString(),
                _ -> new ArrayList<>()).add(one));
        return List.copyOf(batches.values());
    }

    private boolean within(List<GatheringCount> piece) {
        return piece.stream().map(GatheringCount::month).allMatch(period::holds);
    }

    /** Gatherings of the months that are asked for. */
    List<GatheringCount> all() {
        return all.stream().filter(one -> period.holds(one.month())).toList();
    }

    /** People who came, of groups of at least five. */
    Map<String, Integer> visits() {
        return visits == 0 ? Map.of() : Map.of(Group.CAME.name(), visits);
    }

    /** Pieces of the year with numbers of their own kind. */
    List<Piece> split(Function<GatheringCount, Map<String, Integer>> cells) {
        List<Piece> split = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Map<String, Integer> sum = new TreeMap<>();
            pieces.get(i).forEach(one -> Cells.add(cells.apply(one), sum));
            split.add(new Piece(sum, within(pieces.get(i)), last.get(i)));
        }
        return split;
    }

    /** Who came for the first time in the months that are asked for, and who came again. */
    Map<String, Integer> firsts(int year) {
        Map<String, Integer> firsts = new TreeMap<>();
        Cells.patientIntervals(split(one -> PeopleTables.firsts(one, year))).stream().filter(Interval::within)
                .forEach(one -> Cells.add(firsts(one, year), firsts));
        return firsts;
    }

    private Map<String, Integer> firsts(Interval interval, int year) {
        if (!interval.fits()) {
            return interval.ready();
        }
        Map<String, Integer> earlier = new TreeMap<>();
        pieces.subList(interval.from(), interval.until()).forEach(piece ->
                piece.forEach(one -> Cells.add(one.earlier(), earlier)));
        return new FirstVisits(earlier).since(period.from(), year);
    }

    /** Who came by month; where a piece is of several, by the first and the last of them. */
    Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (List<GatheringCount> piece : pieces.stream().filter(this::within).toList()) {
            String first = piece.stream().map(GatheringCount::month).sorted().findFirst().orElseThrow().toString();
            String end = piece.stream().map(GatheringCount::month).sorted().reduce((_, b) -> b).orElseThrow()
                    .toString();
            months.merge(first.equals(end) ? first : first + "/" + end,
                    piece.stream().mapToInt(GatheringCount::came).sum(), Integer::sum);
        }
        return months;
    }
}
