package nl.schuifaan.poll;

import java.util.List;

/**
 * What came of a question, one of the times that it was asked.
 *
 * @param kind     {@code now} or {@code before}
 * @param shown    false when too few answered: then there is no number in it
 * @param answered how many of how many answered, or that too few did
 * @param n        how many answered
 * @param of       how many could have
 * @param percent  of those who answered, from 0 to 100
 * @param texts    the same in words
 */
public record ResultColumn(String kind, String heading, boolean shown, String answered, int n, int of,
        List<Integer> counts, List<Integer> percent, List<String> texts) {}
