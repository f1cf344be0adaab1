package nl.schuifaan.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Which numbers may be shown: the one place where that is decided. Whatever is shown is about a group of at least five
 * people, and so is whatever can be worked out of it: the difference of a part and the whole, of two parts, of what was
 * shown earlier and what is shown now.
 *
 * <p>It works by putting together instead of hiding. In the order in which polls closed they are put together until a
 * group is large enough; what is left over waits, and is in no number at all. A group once made never changes, so
 * everything that is ever shown is a sum of whole groups, and so is each difference. A hidden cell that can be computed
 * from a row's total cannot be, as there is none.
 */
public final class Suppression {

    /** A total is about at least so many. */
    public static final int TOTAL = 5;

    /** A row of a split is about at least so many. */
    public static final int ROW = 10;

    private Suppression() {}

    /**
     * Puts together, in this order, what is too small to be shown alone.
     *
     * @param n     how many answered
     * @param least {@link #TOTAL} or {@link #ROW}
     * @return groups of at least that many; what is left over is in none
     */
    public static <T> List<List<T>> groups(List<T> inOrderOfClosing, ToIntFunction<T> n, int least) {
        return groups(inOrderOfClosing, n, least, _ -> false);
    }

    /**
     * @param alike whether a group says the same of everyone in it: then it is no group yet, as it would tell each
     *              one's answer
     */
    static <T> List<List<T>> groups(List<T> inOrderOfClosing, ToIntFunction<T> n, int least, Predicate<List<T>> alike) {
        List<List<T>> groups = new ArrayList<>();
        List<T> group = new ArrayList<>();
        int sum = 0;
        for (T one : inOrderOfClosing) {
            group.add(one);
            sum += n.applyAsInt(one);
            if (sum >= least && !alike.test(group)) {
                groups.add(List.copyOf(group));
                group = new ArrayList<>();
                sum = 0;
            }
        }
        return groups;
    }

    /**
     * The rows of a split: groups that are large enough for a total, put together until they are large enough for a
     * row.
     */
    public static <T> List<List<T>> rows(List<T> inOrderOfClosing, ToIntFunction<T> n) {
        return rows(inOrderOfClosing, n, _ -> false);
    }

    /** @param alike as in {@link #groups(List, ToIntFunction, int, Predicate)} */
    static <T> List<List<T>> rows(List<T> inOrderOfClosing, ToIntFunction<T> n, Predicate<List<T>> alike) {
        List<List<T>> totals = groups(inOrderOfClosing, n, TOTAL, alike);
        return groups(totals, group -> group.stream().mapToInt(n).sum(), ROW).stream()
                .map(row -> row.stream().flatMap(List::stream).toList()).toList();
    }
}
