package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.language.StopPhrases.Found;
import org.jspecify.annotations.Nullable;

/**
 * Hears the wish to get no more messages in people's own words, in whatever language. First courtesy is set aside; then
 * a clause that a phrase covers from its first word to its last is a wish, and a bare <i>stop</i> only when nothing
 * else is said. Words are compared folded, never by likeness: a wish heard wrongly silences everything.
 */
final class StopWishes {

    /** A longer message is one to read, not a wish. In characters. */
    private static final int LONGEST = 400;
    private static final Set<StopRole> COURTEOUS = EnumSet.complementOf(EnumSet.of(StopRole.UNLESS, StopRole.JOINS));
    private static final Set<StopRole> TELLING = EnumSet.complementOf(EnumSet.of(StopRole.COURTESY, StopRole.SIGNS));

    private final StopPhrases phrases;
    private final Set<String> known;

    StopWishes(List<MessagesFile> files, Set<String> ambiguous) {
        phrases = new StopPhrases(files, ambiguous);
        known = phrases.known();
    }

    /**
     * @param language of the person, which decides what a word means that is another word elsewhere; null when it is
     *                 not known
     */
    StopWish of(String text, @Nullable Language language) {
        if (text.length() > LONGEST) {
            return StopWish.NONE;
        }
        SaidWords said = new SaidWords(text, known);
        if (said.folded.stream().noneMatch(known::contains)) {
            return StopWish.NONE;
        }
        List<Integer> left = withoutCourtesy(said);
        List<String> words = left.stream().map(said.folded::get).toList();
        StopClauses clauses = new StopClauses();
        for (int i = 0; i < words.size(); ) {
            if (said.opens.get(left.get(i))) {
                clauses.next();
            }
            Found found = phrases.longest(words, i, clauseEnd(said, left, i), TELLING);
            found = found != null ? found : phrases.longest(words, i, words.size(), TELLING);
            int end = found == null ? i + 1 : found.end();
            clauses.add(found == null ? null : meant(found, language), found != null
                    && found.in() != null, words.get(i),
                    said.typed.get(left.get(i)));
            i = end;
        }
        return clauses.wish();
    }

    private static int clauseEnd(SaidWords said, List<Integer> left, int from) {
        int end = from + 1;
        while (end < left.size() && !said.opens.get(left.get(end))) {
            end++;
        }
        return end;
    }

    /** What is one language's word for stop says nothing in another, and little when the language is not known. */
    private static @Nullable StopRole meant(Found found, @Nullable Language language) {
        if (found.in() == null || found.in().equals(language)) {
            return found.role();
        }
        return language == null && found.role() == StopRole.STOP ? StopRole.UNCLEAR : null;
    }

    /** The places of the words that are not courtesy; what begins after it begins a clause where the courtesy did. */
    private List<Integer> withoutCourtesy(SaidWords said) {
        List<Integer> left = new ArrayList<>();
        boolean opens = false;
        for (int i = 0; i < said.folded.size(); ) {
            opens |= said.opens.get(i);
            Found found = phrases.longest(said.folded, i, said.folded.size(), COURTEOUS);
            StopRole role = found == null ? null : found.role();
            if (found != null && role == StopRole.SIGNS && opens
                    && (said.afterName(found.end()) > found.end() || said.endsClause(found.end()))) {
                i = said.afterName(found.end());
                continue;
            } else if (found != null && role == StopRole.COURTESY) {
                i = said.afterCapitals(found.end());
                continue;
            } else if (opens && i > 0 && said.endsInName(i)) {
                break;
            }
            int end = found == null || role == StopRole.SIGNS ? i + 1 : found.end();
            said.opens.set(i, opens);
            for (; i < end; i++) {
                left.add(i);
            }
            opens = false;
        }
        return left;
    }
}
