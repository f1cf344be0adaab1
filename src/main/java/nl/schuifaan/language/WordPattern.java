package nl.schuifaan.language;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A phrase with choices in it, matched word by word: {@code [ik] (wil|hoef) geen <messages> meer}. In brackets stands
 * what may be left out, {@code |} parts what may stand for one another, and {@code <messages>} is a list of its own in
 * the same file.
 *
 * <p>Places between words are the bits of a number, so all ways to match are followed at once, in at most
 * {@value #MOST_WORDS} words.
 */
sealed interface WordPattern {

    /** More words than there are places in a {@code long}, less the one after the last, are not looked at. */
    int MOST_WORDS = 62;

    /** The places where this can end, when it begins at one of those given. */
    long ends(List<String> words, long begins);

    /** Adds the words this can begin with; true when it can be nothing at all. */
    boolean addFirst(Set<String> first);

    /** One of these words. */
    record AnyOf(Set<String> choices) implements WordPattern {
        @Override
        public long ends(List<String> words, long begins) {
            long ends = 0;
            for (long left = begins; left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                if (place < words.size() && choices.contains(words.get(place))) {
                    ends |= 1L << place + 1;
                }
            }
            return ends;
        }

        @Override
        public boolean addFirst(Set<String> first) {
            first.addAll(choices);
            return false;
        }
    }

    /** One after the other. */
    record Sequence(List<WordPattern> parts) implements WordPattern {
        @Override
        public long ends(List<String> words, long begins) {
            long ends = begins;
            for (int i = 0; i < parts.size() && ends != 0; i++) {
                ends = parts.get(i).ends(words, ends);
            }
            return ends;
        }

        @Override
        public boolean addFirst(Set<String> first) {
            return parts.stream().allMatch(part -> part.addFirst(first));
        }
    }

    /** One of these, or nothing where that is allowed. */
    record Choice(List<WordPattern> choices, boolean optional) implements WordPattern {
        @Override
        public long ends(List<String> words, long begins) {
            long ends = optional ? begins : 0;
            for (WordPattern choice : choices) {
                ends |= choice.ends(words, begins);
            }
            return ends;
        }

        @Override
        public boolean addFirst(Set<String> first) {
            boolean empty = optional;
            for (WordPattern choice : choices) {
                empty |= choice.addFirst(first);
            }
            return empty;
        }
    }

    /**
     * Reads a phrase.
     *
     * @param lists a list of its own by its name
     * @throws IllegalArgumentException when a bracket is not closed, or the phrase can be nothing at all
     */
    static WordPattern read(String phrase, Function<String, WordPattern> lists) {
        return WordPatternReader.read(phrase, lists);
    }
}
