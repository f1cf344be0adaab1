package nl.schuifaan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Groups of at least ten, as the rules under the tables of the report say they are made. */
final class GroupsByHand {

    private static final int TEN = 10;

    private GroupsByHand() {}

    static Map<String, Long> shown(List<Group> groups, Predicate<Group> asked) {
        Map<String, Long> shown = new TreeMap<>();
        groups.stream().filter(asked).forEach(group -> group.ready.forEach((row, n) -> shown.merge(row, n, Long::sum)));
        return shown;
    }

    /** Pieces that are counted as one, and what is shown of them. */
    record Group(int from, int until, boolean fits, Map<String, Long> ready) {}

    /** Waits until each row is ten, or too many wait, or the year is over. */
    static List<Group> groups(List<Map<String, Long>> pieces, int patience) {
        return groups(pieces, patience, GroupsByHand::together);
    }

    static List<Group> groups(List<Map<String, Long>> pieces, int patience,
            UnaryOperator<Map<String, Long>> atLast) {
        List<Group> groups = new ArrayList<>();
        Map<String, Long> waiting = new TreeMap<>();
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            from = sum(waiting) == 0 ? i : from;
            pieces.get(i).forEach((row, n) -> waiting.merge(row, n, Long::sum));
            boolean fits = waiting.values().stream().allMatch(n -> n == 0 || n >= TEN);
            boolean end = i == pieces.size() - 1 || sum(waiting) >= patience;
            Map<String, Long> ready = fits ? Map.copyOf(waiting) : end ? atLast.apply(waiting) : Map.of();
            if (!ready.isEmpty()) {
                groups.add(new Group(from, i + 1, fits, ready));
                waiting.clear();
            }
        }
        return groups;
    }

    static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** From the smallest on, until those that stand together are ten. */
    static Map<String, Long> together(Map<String, Long> rows) {
        Map<String, Long> left = new TreeMap<>(rows);
        left.values().removeIf(n -> n == 0);
        long small = 0;
        while (!left.isEmpty()) {
            Map.Entry<String, Long> least = left.entrySet().stream().min(Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())).orElseThrow();
            if (least.getValue() >= TEN && (small == 0 || small >= TEN)) {
                break;
            }
            small += least.getValue();
            left.remove(least.getKey());
        }
        if (small > 0) {
            left.put("together", small);
        }
        return small > 0 && small < TEN ? new TreeMap<>() : left;
    }
}
