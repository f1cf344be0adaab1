package nl.schuifaan.transcript.translating;

import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Draft;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript;

/** Chooses what was chosen, as one finds it on that channel. */
final class Choosing {

    /** Where a choice is found by SMS when it does not stand on the screen: by sending this word. */
    private static final Map<String, Keyword> WAYS = Map.ofEntries(
            Map.entry("menu", Keyword.MENU), Map.entry("back", Keyword.BACK), Map.entry("languages", Keyword.LANGUAGE),
            Map.entry("help", Keyword.HELP), Map.entry("human", Keyword.HUMAN), Map.entry("mine", Keyword.MINE),
            Map.entry("data", Keyword.DATA), Map.entry("forget", Keyword.FORGET), Map.entry("start", Keyword.START),
            Map.entry("booking", Keyword.MINE), Map.entry("change", Keyword.MINE), Map.entry("calendar", Keyword.MINE),
            Map.entry("other", Keyword.MINE), Map.entry("cancel", Keyword.CANCEL), Map.entry("programme", Keyword.MENU),
            Map.entry("invitations", Keyword.HELP), Map.entry("again", Keyword.BACK),
            Map.entry("correct", Keyword.BACK));

    /** By SMS alone it is asked once more before seats are given away by a figure. */
    private static final String SURE = "answer:cant:yes";

    private static final String WHOM = "whom:";

    /** By SMS this says, where people are counted, that one signs up someone else. */
    private static final String SOMEONE_ELSE = "0";

    private final RecordedAct asked;
    private final Actor hand;
    private final DefaultAnswers usual;

    Choosing(Actor hand) {
        this.asked = hand.asked();
        this.hand = hand;
        this.usual = new DefaultAnswers(hand);
    }

    /** On the same channel: in the same way, in the other language. */
    boolean likewise(String token) {
        if (asked.act() instanceof Transcript.Presses) {
            return hand.pressAnywhere(token);
        } else if (token.startsWith(WHOM) && !hand.shown(token)) {
            return hand.say(SOMEONE_ELSE);
        }
        Language spoken = asked.before().contact().language();
        Keyword keyword = hand.words().keywords().find(asked.text(), spoken).orElse(null);
        if (keyword != null) {
            return hand.say(hand.sameTongue() ? asked.text() : hand.spelling(keyword));
        } else if (hand.words().keywords().number(asked.text(), spoken).isPresent()) {
            return hand.say(NumberAsTyped.of(hand, hand.index(token)));
        }
        return hand.say(hand.sameTongue() ? asked.text() : hand.label(token));
    }

    boolean byNumber(String token) {
        String verb = verb(token);
        if (hand.shown(token)) {
            boolean done = hand.choose(token);
            return verb.equals("cant") && hand.shown(SURE) ? hand.choose(SURE) : done;
        } else if (verb.equals("sign-up") && hand.kept().step().draft() == null) {
            return hand.say(token.substring("sign-up:".length()));
        } else if (token.startsWith(WHOM) && token.endsWith(":other") && hand.isAsked("sign-up.people")) {
            return hand.say(SOMEONE_ELSE);
        } else if (verb.equals("confirm") && hand.shownEnding("needs:", ":no") != null) {
            return usual.then(token);
        } else if (isDetail(token) && hand.shownLike("detail:") != null) {
            return hand.choose(hand.shownLike("detail:")) && usual.then(token);
        }
        return WAYS.containsKey(verb) && byWord(token, verb);
    }

    /** Sends the word, and chooses from what comes. */
    private boolean byWord(String token, String verb) {
        hand.say(Objects.requireNonNull(WAYS.get(verb)));
        if (!hand.shown(token) && hand.shown(verb) && !verb.equals(token)) {
            hand.choose(verb);
        }
        return !hand.shown(token) || hand.choose(token);
    }

    /** What the short way by SMS has no place for. */
    private static boolean isDetail(String token) {
        return token.startsWith("whom:") && token.endsWith(":other") || token.startsWith("needs:")
                && token.endsWith(":yes");
    }

    boolean byButton(String token) {
        Draft draft = hand.kept().step().draft();
        boolean known = token.startsWith(WHOM) && draft != null && draft.whom() != Draft.Whom.UNASKED;
        boolean unasked = token.startsWith("needs:") && token.endsWith(":no");
        if (!hand.shown(token) && (known || unasked || token.equals(SURE))) {
            return false;
        }
        return !token.startsWith("detail:") && usual.then(token);
    }

    static String verb(String token) {
        return token.contains(":") ? token.substring(0, token.indexOf(':')) : token;
    }
}
