package nl.schuifaan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.schuifaan.poll.Suppression;
import nl.schuifaan.report.Cells.Interval;
import nl.schuifaan.report.GatheringCount.Group;
import nl.schuifaan.settings.MovableClock;

/**
 * The gatherings of a year, put together in the order in which they were counted until at least ten people came: such a
 * piece is never taken apart, and what is left over is in no split.
 */
final class YearOfGatherings {

    /** Days into the next year by which everything has been counted. */
    private static final int COUNTED_BY = 8;

    private final List<GatheringCount> all;
    private final List<List<GatheringCount>> pieces = new ArrayList<>();
    private final List<Boolean> last = new ArrayList<>();
    private final boolean over;
    private int visits;

    /** @param counts of all years, in the order in which they were counted */
    YearOfGatherings(int year, List<GatheringCount> counts, Instant now) {
        all = counts.stream().filter(one -> one.month().getYear() == year).toList();
        Instant close = LocalDate.of(year + 1, 1, COUNTED_BY).atStartOfDay(MovableClock.THE_HAGUE).toInstant();
        over = !now.isBefore(close);
        batches(close).forEach(batch -> {
            List<List<GatheringCount>> rows = Suppression.rows(batch, GatheringCount::came);
            pieces.addAll(rows);
            visits += Suppression.groups(batch, GatheringCount::came, Suppression.TOTAL).stream()
                    .flatMap(List::stream).mapToInt(GatheringCount::came).sum();
            rows.forEach(row -> last.add(over && row == rows.getLast()));
        });
    }

    private YearOfGatherings(YearOfGatherings of) {
        all = of.all;
        over = of.over;
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
    private List<List<GatheringCount>> batches(Instant close) {
        Map<String, List<GatheringCount>> batches = new TreeMap<>();
        all.forEach(one -> batches.computeIfAbsent(one.at().isBefore(close) ? "" : one.at().toString(),
                _ -> new ArrayList<>()).add(one));
        return List.copyOf(batches.values());
    }

    boolean over() {
        return over;
    }

    List<GatheringCount> all() {
        return all;
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
            split.add(new Piece(sum, last.get(i)));
        }
        return split;
    }

    /** Who came by month; where a piece is of several, by the first and the last of them. */
    Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (List<GatheringCount> piece : pieces) {
            String first = piece.stream().map(GatheringCount::month).sorted().findFirst().orElseThrow().toString();
            String end = piece.stream().map(GatheringCount::month).sorted().reduce((_, b) -> b).orElseThrow()
                    .toString();
            months.merge(first.equals(end) ? first : first + "/" + end,
                    piece.stream().mapToInt(GatheringCount::came).sum(), Integer::sum);
        }
        return months;
    }
}
