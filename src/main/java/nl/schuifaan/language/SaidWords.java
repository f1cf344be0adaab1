package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a message for comparing, folded, with where its clauses begin. A mark that ends a sentence is a word of
 * its own, so that no phrase runs over it.
 */
final class SaidWords {

    static final String POINT = ".";
    static final String QUESTION = "?";
    private static final String ENDS = ".!?؟…;؛";
    private static final int LONGEST_NAME = 3;
    private static final String WITHIN_WORDS = "'’‘`´\u200C\u200D\u0640_";

    final List<String> folded = new ArrayList<>();
    final List<String> typed = new ArrayList<>();
    /** Whether a word begins a clause, as far as punctuation tells. */
    final List<Boolean> opens = new ArrayList<>();
    private final Set<String> known;
    private boolean opening = true;

    /** @param known words that are drawn out are taken for one of these where they can be */
    SaidWords(String text, Set<String> known) {
        this.known = known;
        int start = 0;
        for (int i = 0; i <= text.length(); ) {
            int letter = i < text.length() ? text.codePointAt(i) : '\n';
            int next = i + Character.charCount(letter);
            if (!isWithin(letter)) {
                word(text.substring(start, Math.min(i, text.length())));
                between(letter, i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
                start = next;
            }
            i = next;
        }
    }

    private static boolean isWithin(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || WITHIN_WORDS.indexOf(letter) >= 0
                || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** @param within whether the next word follows without a blank, as in {@code a.u.b.} */
    private void between(int letter, boolean within) {
        if (letter == '?' || letter == '؟') {
            add(QUESTION, "");
        } else if (ENDS.indexOf(letter) >= 0 && !within) {
            add(POINT, "");
        } else if (letter > 0xFFFF || Character.getType(letter) == Character.OTHER_SYMBOL) {
            String symbol = Character.toString(letter);
            if (known.contains(symbol)) {
                add(symbol, symbol);
            }
        }
        opening |= letter != ' ' && letter != '-';
    }

    private void word(String word) {
        for (String part : Keywords.fold(word).split(" ")) {
            if (!part.isEmpty()) {
                add(shortened(part), word);
            }
        }
    }

    private void add(String word, String as) {
        if (folded.size() < WordPattern.MOST_WORDS) {
            folded.add(word);
            typed.add(as);
            opens.add(opening);
        }
        opening = false;
    }

    /** {@code stoppp} as {@code stop}, {@code geeeen} as {@code geen}. */
    private String shortened(String word) {
        if (!Folding.isDrawnOut(word)) {
            return word;
        }
        String once = Folding.shortened(word, 1);
        return known.contains(once) ? once : Folding.shortened(word, 2);
    }

    /**
     * The place after the name that stands at a word: capitals, or all that is left of a clause; the same place if
     * there is none.
     */
    int afterName(int from) {
        int end = from;
        boolean capital = from < folded.size() && isCapital(from);
        while (end - from < LONGEST_NAME && !endsClause(end) && (capital || isUnknown(end))) {
            end++;
        }
        if (capital && !endsClause(end)) {
            return afterCapitals(from);
        }
        return endsClause(end) ? end : from;
    }

    /** Whether a clause ends before a word. */
    boolean endsClause(int at) {
        return at == folded.size() || opens.get(at) || folded.get(at).equals(POINT);
    }

    /** The place after the words with a capital at a word, in the same clause. */
    int afterCapitals(int from) {
        int end = from;
        while (end < folded.size() && end - from < LONGEST_NAME && !opens.get(end) && isCapital(end)) {
            end++;
        }
        return end;
    }

    /** Whether only a name is left: <i>Stop. Karim</i>. */
    boolean endsInName(int from) {
        long left = folded.subList(from, folded.size()).stream().filter(word -> !word.equals(POINT)).count();
        return isCapital(from) && (left == 1 || left <= LONGEST_NAME && isCapital(from + (int) left - 1));
    }

    private boolean isCapital(int at) {
        String word = typed.get(at);
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1))
                && isUnknown(at);
    }

    private boolean isUnknown(int at) {
        return !known.contains(folded.get(at)) && !typed.get(at).isEmpty();
    }
}
