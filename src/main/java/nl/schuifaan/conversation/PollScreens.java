package nl.schuifaan.conversation;

import java.util.List;
import java.util.Set;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Phrase;

/** What the questions of a poll look like. */
final class PollScreens {

    /** Questions that one may rather not answer. */
    private static final Set<String> SENSITIVE = Set.of("poll.question.home", "poll.question.dare",
            "poll.question.report", "poll.question.contact");

    /** Why somebody did not come: so many answers. */
    static final int REASONS = 7;

    /** In the order in which they are read: the one for all others comes last. */
    private static final List<Integer> WHY = List.of(1, 2, 3, 5, 6, 7, 4);

    private PollScreens() {}

    static Screen screen(TurnContext here, PollDialogue.At at) {
        Questionnaire asked = PollDialogue.find(here, at.poll());
        if (at instanceof PollDialogue.Thanked) {
            return thanked(here);
        } else if (asked == null) {
            return Screen.saying("poll.closed").choice(new ButtonToken.Menu(), "menu");
        }
        return switch (at) {
            case PollDialogue.Asking(String _, int question, Draft _) when question < asked.questions().size() ->
                    question(here, asked, question);
            case PollDialogue.Asking _, PollDialogue.Check _ ->
                    Screen.saying("poll.check").yes(new ButtonToken.SendOff(asked.id()), "poll.send")
                            .no(new ButtonToken.Discard(asked.id()), "poll.discard").back(here);
            case PollDialogue.Quote(String poll, int question, Draft _) -> Screen.saying("poll.quote")
                    .yes(new ButtonToken.Quote(poll, question, 1), "sign-up.keep.yes")
                    .no(new ButtonToken.Quote(poll, question, 2), "sign-up.keep.no");
            case PollDialogue.Away _ -> away(asked);
            case PollDialogue.Thanked _ -> thanked(here);
        };
    }

    private static Screen question(TurnContext here, Questionnaire asked, int number) {
        Question question = asked.questions().get(number);
        Screen screen = Screen.saying("poll.progress", "n", number + 1, "all", asked.questions().size())
                .say(question.text());
        switch (question.kind()) {
            case SEVERAL -> screen.say("poll.several");
            case OPEN -> screen.say("poll.open");
            case ONE, SEVEN, YES_NO -> { }
        }
        if (here.brief() && PollNumbers.people(question)) {
            screen.say("poll.people");
        } else if (here.brief() && question.kind() == Kind.SEVEN) {
            screen.say("poll.seven");
        }
        ButtonToken skip = new ButtonToken.SkipQuestion(asked.id(), number);
        if (here.brief() && PollNumbers.figures(question)) {
            return screen.skipByWord(skip);
        }
        options(screen, question, asked.id(), number);
        screen.skip(skip, question.kind() == Kind.OPEN ? "skip"
                : !here.brief() && SENSITIVE.contains(question.text().key()) ? "poll.rather-not" : "poll.dont-know");
        if (number == 0) {
            return asked.before() ? screen : screen.choice(new ButtonToken.Away(asked.id()), "poll.away");
        }
        return screen.back(here);
    }

    private static void options(Screen screen, Question question, String poll, int number) {
        for (int i = 0; i < question.options().size(); i++) {
            ButtonToken token = new ButtonToken.Choose(poll, number, i + 1);
            Phrase label = question.options().get(i);
            if (question.kind() != Kind.YES_NO || i > 1) {
                screen.choice(token, label);
            } else if (i == 0) {
                screen.yes(token, label.key());
            } else {
                screen.no(token, label.key());
            }
        }
    }

    private static Screen away(Questionnaire asked) {
        Screen screen = Screen.saying("poll.away.why");
        for (int reason : WHY) {
            screen.choice(new ButtonToken.Why(asked.id(), reason), "poll.away." + reason);
        }
        return screen.skip(new ButtonToken.SkipWhy(asked.id()), "skip");
    }

    private static Screen thanked(TurnContext here) {
        Screen screen = new Screen();
        if (here.step().draft() != null) {
            screen.choice(new ButtonToken.Continue(), "menu.continue");
        }
        if (!here.brief() && !here.situation().programme().isEmpty()) {
            Listing next = here.situation().programme().getFirst();
            screen.say("poll.next", "title", next.title(), "start", next.start());
            screen.choice(new ButtonToken.Gathering(next.code()), "check.read-more");
        }
        return screen.say("poll.goodbye").choice(new ButtonToken.Programme(0), "menu.programme")
                .choice(new ButtonToken.Menu(), "menu");
    }
}
