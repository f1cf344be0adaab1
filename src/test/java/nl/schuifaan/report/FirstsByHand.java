package nl.schuifaan.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who came for the first time since a month. January is known; another month is told apart from the nearest one that is
 * where at least ten people lie between them, or nobody, and behind it.
 */
final class FirstsByHand {

    private static final int TEN = 10;

    private FirstsByHand() {}

    /** @param before people by the month in which they came before; {@code 0000-00} for never */
    static Map<String, Long> since(String start, String january, Map<String, Long> before) {
        long all = before.values().stream().mapToLong(Long::longValue).sum();
        TreeMap<String, Long> told = new TreeMap<>(Map.of("0000-00", 0L, january, first(before, january)));
        long last = told.get(january);
        for (YearMonth month = YearMonth.parse(january).plusMonths(1); month.getYear() < 2030;
                month = month.plusMonths(1)) {
            long first = first(before, month.toString());
            if (enough(first - last) && enough(all - first)) {
                told.put(month.toString(), first);
                last = first;
            }
        }
        last = told.get(january);
        for (YearMonth month = YearMonth.parse(january).minusMonths(1); month.getYear() > 2015;
                month = month.minusMonths(1)) {
            long first = first(before, month.toString());
            if (enough(last - first) && enough(first)) {
                told.put(month.toString(), first);
                last = first;
            }
        }
        long first = told.floorEntry(start).getValue();
        return Map.of("first", first, "again", all - first);
    }

    private static long first(Map<String, Long> before, String month) {
        return before.entrySet().stream().filter(one -> one.getKey().compareTo(month) < 0)
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static boolean enough(long people) {
        return people == 0 || people >= TEN;
    }
}
