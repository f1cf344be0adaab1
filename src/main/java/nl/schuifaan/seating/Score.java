package nl.schuifaan.seating;

import java.util.Comparator;

/**
 * How good a seating is; the smaller, the better. What comes first counts infinitely more than what comes after it.
 *
 * @param unplaced guests without a chair
 * @param needs    people whose hard rule is broken, once for each rule: no facilitator, not understood, no room for the
 *                 wheelchair, separated, or with someone from whom they are to sit apart
 * @param small    people at tables of fewer than {@link #SMALLEST}
 * @param moved    people who already sit and have to stand up
 * @param shifted  people who are expected and get another table than they had
 * @param alone    people who share a language with no other guest at their table
 * @param met      pairs at a table who sat at one before
 * @param same     pairs at a table from the same district, and pairs of the same age group
 * @param uneven   the squares of the tables' sizes, added up: least when they are even
 * @param together pairs at a table who both came alone
 */
public record Score(int unplaced, int needs, int small, int moved, int shifted, int alone, int met, int same,
        int uneven, int together)
        implements Comparable<Score> {

    /** With fewer guests there is no conversation, and the table is merged with another. */
    public static final int SMALLEST = 5;

    // A score as two numbers that can be added up and compared: each level has as many bits as MOST_GUESTS may need.
    static final long ALONE = 1L;
    static final long SHIFTED = 1L << 8;
    static final long MOVED = 1L << 16;
    static final long SMALL = 1L << 24;
    static final long NEED = 1L << 32;
    static final long UNPLACED = 1L << 52;
    static final long TOGETHER = 1L;
    static final long UNEVEN = 1L << 15;
    static final long SAME = 1L << 31;
    static final long MET = 1L << 47;

    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::unplaced)
            .thenComparingInt(Score::needs)
            .thenComparingInt(Score::small).thenComparingInt(Score::moved).thenComparingInt(Score::shifted)
            .thenComparingInt(Score::alone).thenComparingInt(Score::met).thenComparingInt(Score::same)
            .thenComparingInt(Score::uneven).thenComparingInt(Score::together);

    static Score of(long first, long second) {
        return new Score((int) (first / UNPLACED), (int) (first % UNPLACED / NEED), (int) (first % NEED / SMALL),
                (int) (first % SMALL / MOVED), (int) (first % MOVED / SHIFTED), (int) (first % SHIFTED),
                (int) (second / MET), (int) (second % MET / SAME), (int) (second % SAME / UNEVEN),
                (int) (second % UNEVEN));
    }

    /** Whether everyone has a chair and every hard rule is kept. */
    public boolean keepsAll() {
        return unplaced == 0 && needs == 0;
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
