package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.language.StopWish.Kind;
import org.jspecify.annotations.Nullable;

/** Weighs a message clause by clause, courtesy left out. */
final class StopClauses {

    /** A bare <i>stop</i> beside more words than this is no wish. */
    private static final int FEW = 8;
    /** A code of a gathering is one word, or two with a blank in it. */
    private static final int CODE = 2;

    private final Set<StopRole> found = EnumSet.noneOf(StopRole.class);
    private final List<String> rest = new ArrayList<>();
    private int others;
    private boolean asked;

    /** Of the sentence at hand; a condition or a tale in it makes them doubtful. */
    private boolean clearHere;
    private boolean bareHere;
    private boolean unless;

    private boolean clear;
    private boolean doubtful;
    private boolean bare;
    private boolean unclear;
    private boolean within;
    private boolean onlyAlone;

    /**
     * @param role null for a word that no phrase has
     * @param weak whether it is an ordinary word as well, and a wish only when it is all that is said
     */
    void add(@Nullable StopRole role, boolean weak, String folded, String typed) {
        onlyAlone |= weak;
        if (folded.equals(SaidWords.POINT) || folded.equals(SaidWords.QUESTION)) {
            asked = folded.equals(SaidWords.QUESTION);
            nextSentence();
        } else if (role == StopRole.JOINS) {
            next();
        } else if (role == null || role == StopRole.UNLESS) {
            unless |= role != null;
            others++;
            rest.add(typed);
            if (role != null) {
                found.add(role);
            }
        } else {
            found.add(role);
        }
    }

    /** Begins another clause. */
    void next() {
        boolean whole = others == 0;
        if (found.contains(StopRole.WISH) || found.contains(StopRole.REQUEST)) {
            boolean said = !asked || found.contains(StopRole.REQUEST) || found.contains(StopRole.STOP);
            clearHere |= whole && said;
            doubtful |= !(whole && said) && !found.contains(StopRole.UNLESS);
        } else if (found.contains(StopRole.STOP)) {
            bareHere |= whole;
            within |= !whole;
        } else {
            unclear |= whole && found.contains(StopRole.UNCLEAR);
        }
        found.clear();
        others = 0;
        asked = false;
    }

    private void nextSentence() {
        next();
        doubtful |= unless && (clearHere || bareHere);
        clear |= clearHere && !unless;
        bare |= bareHere && !unless;
        clearHere = false;
        bareHere = false;
        unless = false;
    }

    StopWish wish() {
        nextSentence();
        boolean alone = rest.isEmpty();
        if (clear || bare && (alone || unclear)) {
            return StopWish.CLEAR;
        }
        boolean ofOne = within && rest.size() <= CODE && rest.stream().anyMatch(StopClauses::likeACode);
        boolean perhaps = doubtful || unclear && alone || bare && !onlyAlone && rest.size() <= FEW || ofOne;
        return perhaps ? new StopWish(Kind.DOUBTFUL, rest) : StopWish.NONE;
    }

    /** {@code LAAK1}: letters and figures, as in most codes of gatherings. */
    private static boolean likeACode(String word) {
        return word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
    }
}
