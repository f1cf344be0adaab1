package nl.schuifaan.transcript.translating;

import java.util.List;
import java.util.function.BooleanSupplier;
import nl.schuifaan.conversation.Draft;

/** What is asked on one channel alone gets the answer that leaves things as they would be unasked. */
final class DefaultAnswers {

    /** More questions in a row than this are asked nowhere. */
    private static final int MOST_QUESTIONS = 9;

    /** How the tokens of such answers begin. */
    private static final List<String> NOTHING_SPECIAL = List.of("women:", "sign-up:", "skip-name:", "skip-speaks:",
            "continue");

    private final Actor hand;

    DefaultAnswers(Actor hand) {
        this.hand = hand;
    }

    /** Gives such answers until this can be chosen, and chooses it. */
    boolean then(String token) {
        until(() -> hand.shown(token), token);
        return hand.choose(token);
    }

    /** Gives such answers until it is so. */
    void until(BooleanSupplier so, String wanted) {
        for (int i = 0; i < MOST_QUESTIONS && !so.getAsBoolean(); i++) {
            if (!answer()) {
                throw hand.cannot(wanted);
            }
        }
    }

    /** Gives such answers while it is so, as far as there are questions. */
    void whilst(BooleanSupplier so) {
        for (int i = 0; i < MOST_QUESTIONS && so.getAsBoolean(); i++) {
            if (!answer()) {
                return;
            }
        }
    }

    /** Answers a question that was asked there alone; false when there is none. */
    boolean answer() {
        if (hand.isAsked("sign-up.children-of")) {
            return hand.say(Integer.toString(children()));
        }
        String token = hand.shownLike("language:") != null ? "language:" + hand.swap().to().code() : null;
        for (String beginning : NOTHING_SPECIAL) {
            token = token != null ? token : hand.shownLike(beginning);
        }
        if (token == null && hand.shownLike("children:") != null) {
            token = hand.shownLike("children:").replaceFirst(":\\d+$", ":" + children());
        }
        token = token != null ? token : hand.shownEnding("whom:", forSomeoneElse() ? ":other" : ":me");
        token = token != null ? token : hand.shownEnding("needs:", ":no");
        return token != null && hand.choose(token);
    }

    /** By SMS it may be said later, or only when more is wanted. */
    private boolean forSomeoneElse() {
        return hand.asked().drafts().stream().anyMatch(draft -> draft.whom() == Draft.Whom.OTHER);
    }

    private int children() {
        Draft draft = hand.asked().before().step().draft();
        return draft == null ? 0 : Math.max(0, draft.children());
    }
}
