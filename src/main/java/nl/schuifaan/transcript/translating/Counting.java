package nl.schuifaan.transcript.translating;

import java.util.Objects;
import nl.schuifaan.conversation.Draft;

/** Tells how many come: by SMS all are counted together, with buttons adults and children apart. */
final class Counting {

    private final RecordedAct asked;
    private final Actor hand;
    private final DefaultAnswers usual;

    Counting(Actor hand) {
        this.asked = hand.asked();
        this.hand = hand;
        this.usual = new DefaultAnswers(hand);
    }

    boolean inAll(int people) {
        if (asked.question().contains("sign-up.children")) {
            return hand.isAsked("sign-up.children-of") && hand.say(Integer.toString(people));
        }
        int all = people;
        for (Draft draft : asked.drafts()) {
            if (draft.adults() != people) {
                break;
            }
            all = people + Math.max(0, draft.children());
        }
        if (!hand.isAsked("sign-up.people") && !hand.isAsked("sign-up.people.other")) {
            usual.answer();
        }
        return hand.say(Integer.toString(all));
    }

    boolean oneByOne(int people) {
        int number = people;
        if (!asked.question().contains("sign-up.children-of")) {
            for (Draft draft : asked.drafts()) {
                if (draft.adults() + Math.max(0, draft.children()) != people) {
                    break;
                }
                number = draft.adults();
            }
        }
        boolean all = asked.question().contains("sign-up.people") || asked.question().contains("sign-up.people.other");
        String question = all ? "adults:" : "children:";
        usual.until(() -> hand.shownLike(question) != null, question);
        String wanted = Objects.requireNonNull(hand.shownLike(question)).replaceFirst(":\\d+$", ":" + number);
        return hand.shown(wanted) ? hand.choose(wanted) : hand.say(Integer.toString(number));
    }

    /** On the same channel: as many, in figures where it was figures, else in words. */
    boolean likewise(int people) {
        return hand.say(NumberAsTyped.of(hand, people));
    }
}
