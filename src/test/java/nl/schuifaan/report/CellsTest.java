package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What is put together never tells of fewer than ten people, today or beside what was shown a month ago. */
class CellsTest {

    private static final int TEN = 10;

    @Provide
    Arbitrary<List<Map<String, Integer>>> years() {
        Arbitrary<Integer> few = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 4)),
                Tuple.of(1, Arbitraries.integers().between(0, 40)));
        return Arbitraries.maps(Arbitraries.of("ar", "ckb", "nl", "tr"), few).ofMinSize(1)
                .filter(cells -> Cells.sum(cells.values()) >= TEN).list().ofMinSize(1).ofMaxSize(8);
    }

    private static List<Piece> pieces(List<Map<String, Integer>> year, int until, boolean over) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < until; i++) {
            pieces.add(new Piece(year.get(i), true, over && i == until - 1));
        }
        return pieces;
    }

    /** Everything that is ever shown of a year: after each of its pieces, and when it is over. */
    private static List<Map<String, Integer>> shown(List<Map<String, Integer>> year) {
        List<Map<String, Integer>> shown = new ArrayList<>();
        for (int until = 1; until <= year.size(); until++) {
            shown.add(Cells.split(pieces(year, until, false), Cells.PATIENCE));
        }
        shown.add(Cells.split(pieces(year, year.size(), true), Cells.PATIENCE));
        return shown;
    }

    @Property(tries = 500)
    void no_row_and_no_difference_of_two_reports_is_about_fewer_than_ten(
            @ForAll("years") List<Map<String, Integer>> year) {
        List<Map<String, Integer>> shown = shown(year);
        for (int later = 0; later < shown.size(); later++) {
            assertThat(shown.get(later).values()).allMatch(n -> n == 0 || n >= TEN);
            for (int earlier = 0; earlier < later; earlier++) {
                assertThat(grown(shown.get(earlier), shown.get(later)).values()).as("%s then %s", shown.get(earlier),
                        shown.get(later)).allMatch(n -> n == 0 || n >= TEN);
            }
        }
    }

    /** Also beside the number of all who came, which is known after each piece: what is missing from the split. */
    @Property(tries = 500)
    void what_is_missing_from_a_split_is_about_ten_or_nobody(@ForAll("years") List<Map<String, Integer>> year) {
        int came = 0;
        for (int until = 1; until <= year.size(); until++) {
            came += Cells.sum(year.get(until - 1).values());
            int missing = came - Cells.sum(Cells.split(pieces(year, until, false), Cells.PATIENCE).values());
            assertThat(missing).satisfiesAnyOf(n -> assertThat(n).isZero(), n ->
                    assertThat(n).isGreaterThanOrEqualTo(TEN));
        }
        assertThat(Cells.sum(Cells.split(pieces(year, year.size(), true), Cells.PATIENCE).values()))
                .as("when the year is over all are in it").isEqualTo(came);
    }

    /** They know of everyone but one, and that this one is in a small row: not in which. */
    @Property(tries = 500)
    void who_knows_all_but_one_does_not_learn_in_which_small_row_that_one_is(
            @ForAll("years") List<Map<String, Integer>> year) {
        Map<String, Integer> first = new TreeMap<>(year.getFirst());
        first.put("ku", 3);
        first.put("so", 3);
        Map<String, Integer> moved = new TreeMap<>(first);
        moved.put("ku", 2);
        moved.put("so", 4);
        assertThat(Cells.split(List.of(new Piece(moved, true, true)), Cells.PATIENCE))
                .isEqualTo(Cells.split(List.of(new Piece(first, true, true)), Cells.PATIENCE));
    }

    @Property(tries = 500)
    void those_who_did_not_come_are_a_split_of_their_own(@ForAll("years") List<Map<String, Integer>> year) {
        int came = 0;
        List<Piece> pieces = new ArrayList<>();
        for (Map<String, Integer> one : year) {
            Map<String, Integer> outcome = Map.of("came", 20, "away", one.getOrDefault("nl", 0), "unknown",
                    one.getOrDefault("tr", 0));
            pieces.add(new Piece(outcome, true, pieces.size() == year.size() - 1));
            came += 20;
        }
        Map<String, Integer> shown = Cells.rest(pieces, "came");
        assertThat(shown.values()).allMatch(n -> n == 0 || n >= TEN);
        assertThat(shown.getOrDefault("came", 0)).isLessThanOrEqualTo(came).matches(n -> n % 20 == 0);
    }

    @Test
    void rows_of_ten_stand_for_themselves_and_smaller_ones_together() {
        assertThat(Cells.split(List.of(new Piece(Map.of("nl", 40, "tr", 12, "ar", 7, "ckb", 2), true, true)),
                Cells.PATIENCE))
                .as("9 would tell of 9, so the smallest of the others is with them")
                .isEqualTo(Map.of("nl", 40, Cells.TOGETHER, 21));
    }

    @Test
    void a_small_row_waits_for_the_next_gathering() {
        List<Piece> pieces = List.of(new Piece(Map.of("nl", 20, "tr", 6), true, false),
                new Piece(Map.of("nl", 11, "tr", 6), true, false));
        assertThat(Cells.split(pieces.subList(0, 1), Cells.PATIENCE)).isEmpty();
        assertThat(Cells.split(pieces, Cells.PATIENCE)).isEqualTo(Map.of("nl", 31, "tr", 12));
    }

    @Test
    void all_or_nothing_shows_nothing_where_one_row_is_small() {
        List<Piece> pieces = List.of(new Piece(Map.of("day-came", 90, "day-away", 4), true, true));
        assertThat(Cells.allOrNothing(pieces)).isEmpty();
        assertThat(Cells.alone(pieces)).isEqualTo(Map.of("day-came", 90));
    }

    private static Map<String, Integer> grown(Map<String, Integer> from, Map<String, Integer> to) {
        Map<String, Integer> grown = new TreeMap<>(to);
        from.forEach((row, n) -> grown.merge(row, -n, Integer::sum));
        return grown;
    }
}
