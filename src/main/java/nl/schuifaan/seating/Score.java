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

    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::unplaced)
            .thenComparingInt(Score::needs)
            .thenComparingInt(Score::small).thenComparingInt(Score::moved).thenComparingInt(Score::shifted)
            .thenComparingInt(Score::alone).thenComparingInt(Score::met).thenComparingInt(Score::same)
            .thenComparingInt(Score::uneven).thenComparingInt(Score::together);

    /** Whether everyone has a chair and every hard rule is kept. */
    public boolean keepsAll() {
        return unplaced == 0 && needs == 0;
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
