package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What people type or send as an answer to a question of a poll. */
final class PollAnswers {

    private PollAnswers() {}

    /** A button under a question was pressed, however old. */
    static Decision pressed(TurnContext here, ButtonToken.OfPoll token) {
        Questionnaire asked = PollDialogue.find(here, token.poll());
        if (asked == null) {
            return here.show(Ways.top(here), Phrase.of("poll.closed"));
        }
        return switch (token) {
            case ButtonToken.Choose(_, int question, int option) -> chosen(here, asked, question, option);
            case ButtonToken.SkipQuestion(_, int question) ->
                    PollDialogue.question(asked, question) == null ? here.outdated()
                    : keep(here, asked, question, null);
            case ButtonToken.Quote(_, int question, int oneOrTwo) -> quote(here, asked, question, oneOrTwo);
            case ButtonToken.Away _ -> asked.before() ? here.outdated()
                    : TurnContext.first(new Effect.StayedAway(asked.id(), 0), here
                    .show(new PollDialogue.Away(asked.id(), here.step().draft())));
            case ButtonToken.Why(_, int reason) ->
                    reason < 1 || reason > PollScreens.REASONS ? here.outdated() : why(here, asked, reason);
            case ButtonToken.SkipWhy _ -> why(here, asked, 0);
            case ButtonToken.SendOff _ -> send(here, asked);
            case ButtonToken.Discard _ -> !all(here, asked) ? here.outdated()
                    : TurnContext.first(new Effect.DropSheets(), here.show(
                    new PollDialogue.Thanked(asked.id(), here.step().draft()), Phrase.of("poll.discarded")));
        };
    }

    private static Decision chosen(TurnContext here, Questionnaire asked, int number, int option) {
        Question question = PollDialogue.question(asked, number);
        return question == null || option < 1 || option > question.options().size()
                ? here.outdated() : keep(here, asked, number, Integer.toString(option));
    }

    static Decision keep(TurnContext here, Questionnaire asked, int number, @Nullable String answer) {
        boolean words = answer != null && asked.questions().get(number).kind() == Kind.OPEN;
        Draft draft = here.step().draft();
        Step next = words ? new PollDialogue.Quote(asked.id(), number, draft)
                : PollDialogue.step(asked, number + 1, draft);
        return TurnContext.first(new Effect.KeepAnswer(asked.id(), number, answer), here.show(next));
    }

    private static Decision quote(TurnContext here, Questionnaire asked, int number, int oneOrTwo) {
        Question question = PollDialogue.question(asked, number);
        if (question == null || question.kind() != Kind.OPEN || oneOrTwo < 1 || oneOrTwo > 2) {
            return here.outdated();
        }
        return TurnContext.first(new Effect.AllowQuote(asked.id(), number, oneOrTwo == 1), here
                .show(PollDialogue.step(asked, number + 1, here.step().draft())));
    }

    private static Decision why(TurnContext here, Questionnaire asked, int reason) {
        Decision thanks = here
                .show(new PollDialogue.Thanked(asked.id(), here.step().draft()), Phrase.of("poll.away.thanks"));
        return reason < 1 || reason > PollScreens.REASONS ? thanks
                : TurnContext.first(new Effect.StayedAway(asked.id(), reason), thanks);
    }

    /** Whether the last question has been put. */
    private static boolean all(TurnContext here, Questionnaire asked) {
        return here.step() instanceof PollDialogue.Check(String poll, Draft _) && poll.equals(asked.id())
                || here.step() instanceof PollDialogue.Asking(String of, int question, Draft _) && of.equals(asked.id())
                && question >= asked.questions().size();
    }

    private static Decision send(TurnContext here, Questionnaire asked) {
        if (!all(here, asked)) {
            return here.outdated();
        }
        return TurnContext.first(new Effect.SendSheet(asked.id(), true),
                here.show(new PollDialogue.Thanked(asked.id(), here.step().draft()), Phrase.of("poll.thanks")));
    }

    /**
     * What is typed as an answer: a word that stands on a button beside its face, several numbers, one's own words.
     * Null if none.
     */
    static @Nullable Decision typed(TurnContext here, PollDialogue.At at, TypedText typed) {
        String words = typed.words();
        Keyword keyword = typed.keyword();
        Questionnaire asked = PollDialogue.find(here, at.poll());
        if (asked == null) {
            return late(here, words, keyword);
        }
        int number = at instanceof PollDialogue.Asking asking ? asking.question() : -1;
        Question question = PollDialogue.question(asked, number);
        if (question == null) {
            return null;
        }
        int counted = typed.number().isPresent() ? PollNumbers.counted(question, typed.number().getAsInt()) : 0;
        if (counted > 0) {
            return keep(here, asked, number, Integer.toString(counted));
        }
        return switch (question.kind()) {
            case OPEN ->
                    typed.own(here.phrasebook()) && !PollNumbers.isNumber(words)
                    ? keep(here, asked, number, PollLabels.cut(words)) : null;
            case SEVERAL -> several(here, asked, number, words);
            case ONE, SEVEN, YES_NO -> labelled(here, asked, number, question, words);
        };
    }

    private static @Nullable Decision several(TurnContext here, Questionnaire asked, int number, String words) {
        List<Integer> chosen = PollNumbers.numbers(words, asked.questions().get(number).options().size());
        return chosen.size() < 2 ? null
                : keep(here, asked, number, String.join(" ", chosen.stream().map(String::valueOf).toList()));
    }

    private static @Nullable Decision labelled(TurnContext here, Questionnaire asked, int number, Question question,
            String words) {
        List<String> labels = new ArrayList<>();
        question.options().forEach(option -> labels.add(PollLabels.said(here, option)));
        int option = PollLabels.find(labels, words);
        return option < 0 ? null : keep(here, asked, number, Integer.toString(option + 1));
    }

    /** It is too late for what looks like an answer. */
    private static @Nullable Decision late(TurnContext here, String words, @Nullable Keyword keyword) {
        boolean answer = PollNumbers.isNumber(words) || keyword == Keyword.YES || keyword == Keyword.NO
                || keyword == Keyword.SKIP
                || keyword == Keyword.DONT_KNOW;
        return answer ? here.show(Ways.top(here), Phrase.of("poll.closed")) : null;
    }

    /** Something came that is not text. A voice tells whose it is, so it cannot be an answer here. */
    static Decision sent(TurnContext here, Input.Kind kind) {
        if (Handoff.quiet(here)) {
            return here.quiet();
        }
        return kind == Input.Kind.VOICE ? here.missedOnceMore().again(false, Phrase.of("poll.voice"))
                : Handoff.missed(here, "");
    }
}
