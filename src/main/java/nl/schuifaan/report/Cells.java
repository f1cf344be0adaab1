package nl.schuifaan.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.poll.Suppression;

/**
 * Numbers of people by name of a row, as they may be shown. Nothing here is ever hidden: in the order of time it is put
 * together until each number is nought or at least ten. Once that is so, what was put together is never taken apart
 * again, so whatever is shown, in this year's report or in one from a month ago, is a sum of whole numbers of that
 * kind; and so is each difference. Reports of other months are made of the same sums: of those that lie in them whole.
 */
final class Cells {

    /** Row of those who are in groups too small to be named. */
    static final String TOGETHER = "together";

    /** When so many people wait to be split, small rows among them are put together instead of waiting on. */
    static final int PATIENCE = 100;
    /** The same where most are known, and the others are few. */
    private static final int PATIENCE_OF_REST = 400;

    private Cells() {}

    /** What is done with what waits, and does not fit: what may be shown of it; empty to let it wait or be left out. */
    private interface Merging {
        Map<String, Integer> merged(Map<String, Integer> cells);
    }

    /** Rows of at least ten; smaller ones together, with the smallest of the others if that is not yet ten. */
    static Map<String, Integer> split(List<Piece> pieces, int patience) {
        return shown(pieces, patience, Cells::together);
    }

    /** As a split, but those of one row are known from elsewhere: the others among themselves. */
    static Map<String, Integer> rest(List<Piece> pieces, String known) {
        Map<String, Integer> shown = new TreeMap<>();
        restIntervals(pieces, known).stream().filter(Interval::within).forEach(one -> add(one.ready, shown));
        return shown;
    }

    static List<Interval> restIntervals(List<Piece> pieces, String known) {
        return intervals(pieces, PATIENCE_OF_REST, cells -> {
            Map<String, Integer> others = new TreeMap<>(cells);
            Integer came = others.remove(known);
            Map<String, Integer> merged = new TreeMap<>(together(others));
            if (!merged.isEmpty() && came != null) {
                merged.put(known, came);
            }
            return came == null || came >= Suppression.ROW ? merged : Map.of();
        });
    }

    /** Only when every row is large enough. */
    static Map<String, Integer> allOrNothing(List<Piece> pieces) {
        return shown(pieces, Integer.MAX_VALUE, _ -> Map.of());
    }

    /** Each row for itself: it waits until it is ten. */
    static Map<String, Integer> alone(List<Piece> pieces) {
        Map<String, Integer> all = new TreeMap<>();
        pieces.stream().flatMap(piece -> piece.cells().keySet().stream()).distinct().forEach(row -> {
            List<Piece> own = pieces.stream()
                    .map(piece -> new Piece(Map.of(row, piece.cells().getOrDefault(row, 0)), piece.within(),
                            piece.last())).toList();
            all.putAll(allOrNothing(own));
        });
        return all;
    }

    /** As a split that waits as long as it must. */
    static List<Interval> patientIntervals(List<Piece> pieces) {
        return intervals(pieces, Integer.MAX_VALUE, Cells::together);
    }

    private static Map<String, Integer> shown(List<Piece> pieces, int patience, Merging merging) {
        Map<String, Integer> shown = new TreeMap<>();
        intervals(pieces, patience, merging).stream().filter(Interval::within).forEach(one -> add(one.ready, shown));
        return shown;
    }

    /**
     * Pieces that are counted as one.
     *
     * @param from  number of its first piece
     * @param until number of the piece after its last
     * @param within whether all of it lies in the months that are asked for
     * @param fits  whether nothing in it had to be put together
     * @param ready what may be shown of it
     */
    record Interval(int from, int until, boolean within, boolean fits, Map<String, Integer> ready) {}

    private static List<Interval> intervals(List<Piece> pieces, int patience, Merging merging) {
        List<Interval> intervals = new ArrayList<>();
        Map<String, Integer> waiting = new TreeMap<>();
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            from = sum(waiting.values()) == 0 ? i : from;
            add(piece.cells(), waiting);
            boolean fits = fits(waiting);
            Map<String, Integer> ready = fits ? waiting
                    : piece.last() || sum(waiting.values()) >= patience ? merging.merged(waiting) : Map.of();
            if (!ready.isEmpty()) {
                intervals.add(new Interval(from, i + 1,
                        pieces.subList(from, i + 1).stream().allMatch(Piece::within), fits, ready));
            }
            if (!ready.isEmpty() || piece.last()) {
                waiting = new TreeMap<>();
                from = i + 1;
            }
        }
        return intervals;
    }

    private static boolean fits(Map<String, Integer> cells) {
        return cells.values().stream().allMatch(n -> n == 0 || n >= Suppression.ROW);
    }

    private static Map<String, Integer> together(Map<String, Integer> cells) {
        if (sum(cells.values()) < Suppression.ROW) {
            return Map.of();
        }
        Map<String, Integer> merged = new TreeMap<>();
        int small = 0;
        for (Map.Entry<String, Integer> row : smallestFirst(cells)) {
            if (row.getValue() < Suppression.ROW || small > 0 && small < Suppression.ROW) {
                small += row.getValue();
            } else {
                merged.put(row.getKey(), row.getValue());
            }
        }
        merged.merge(TOGETHER, small, Integer::sum);
        merged.values().removeIf(n -> n == 0);
        return merged;
    }

    private static List<Map.Entry<String, Integer>> smallestFirst(Map<String, Integer> cells) {
        return cells.entrySet().stream().filter(row -> row.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey))).toList();
    }

    static void add(Map<String, Integer> these, Map<String, Integer> to) {
        these.forEach((row, n) -> to.merge(row, n, Integer::sum));
    }

    static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
