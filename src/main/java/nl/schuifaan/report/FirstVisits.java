package nl.schuifaan.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.schuifaan.poll.Suppression;

/**
 * Who came for the first time in months that do not begin with the year. Of the people of an interval it is known in
 * which month they came before. Reports from January, from February and so on would tell by their difference of the few
 * who came in one month, so between two that are told apart lie at least ten people, or nobody: a beginning that lies
 * too near to the one before it counts as that one. Then some who are there for the first time stand among those who
 * came before; never the other way round.
 */
final class FirstVisits {

    private final List<String> months;
    /** How many came last before each of the months; and in the end, all. */
    private final List<Integer> sums = new ArrayList<>(List.of(0));

    /** @param earlier by month in which they came before, or {@link GatheringCount#NEVER} */
    FirstVisits(Map<String, Integer> earlier) {
        Map<String, Integer> inOrder = new TreeMap<>();
        earlier.forEach((month, n) -> inOrder.merge(month.equals(GatheringCount.NEVER) ? "" : month, n, Integer::sum));
        months = List.copyOf(inOrder.keySet());
        inOrder.values().forEach(n -> sums.add(sums.getLast() + n));
    }

    /**
     * Those who came for the first time since that month, and the others.
     *
     * @param year as of whose January both are known to be ten, or nobody
     */
    Map<String, Integer> since(YearMonth start, int year) {
        int at = Collections.max(toldApart(place(YearMonth.of(year, 1))).headSet(place(start), true));
        Map<String, Integer> numbers = new TreeMap<>();
        numbers.put(PeopleTables.FIRST, sums.get(at));
        numbers.put(PeopleTables.AGAIN, sums.getLast() - sums.get(at));
        return numbers;
    }

    /** How many of the months lie before that one. */
    private int place(YearMonth month) {
        return (int) months.stream().filter(one -> one.compareTo(month.toString()) < 0).count();
    }

    private TreeSet<Integer> toldApart(int known) {
        TreeSet<Integer> places = new TreeSet<>(List.of(known));
        for (int later = known + 1; later < sums.size(); later++) {
            if (apart(places.last(), later) && apart(later, sums.size() - 1)) {
                places.add(later);
            }
        }
        for (int earlier = known - 1; earlier >= 0; earlier--) {
            if (apart(earlier, places.first()) && apart(0, earlier)) {
                places.add(earlier);
            }
        }
        return places;
    }

    private boolean apart(int from, int until) {
        int people = sums.get(until) - sums.get(from);
        return people == 0 || people >= Suppression.ROW;
    }
}
