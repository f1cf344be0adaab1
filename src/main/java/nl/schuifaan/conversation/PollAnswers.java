package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What people type or send as an answer to a question of a poll. */
final class PollAnswers {

    private PollAnswers() {}

    /** What is typed as an answer: a word that stands on a button beside its face, several numbers, one's own words. Null if none. */
    static @Nullable Decision typed(TurnContext here, String words, @Nullable Keyword keyword) {
        if (!(here.step() instanceof PollDialogue.At at) || at instanceof PollDialogue.Thanked) {
            return null;
        }
        Questionnaire asked = PollDialogue.find(here, at.poll());
        if (asked == null) {
            return late(here, words, keyword);
        }
        int number = at instanceof PollDialogue.Asking asking ? asking.question() : -1;
        Question question = PollDialogue.question(asked, number);
        if (question == null) {
            return null;
        }
        return switch (question.kind()) {
            case OPEN -> free(keyword) && !words.isEmpty() && !PollLabels.isNumber(words) ? PollDialogue.keep(here, asked, number, PollLabels.cut(words)) : null;
            case SEVERAL -> several(here, asked, number, words);
            case ONE, SEVEN, YES_NO -> labelled(here, asked, number, question, words);
        };
    }

    private static @Nullable Decision several(TurnContext here, Questionnaire asked, int number, String words) {
        List<Integer> chosen = PollLabels.numbers(words, asked.questions().get(number).options().size());
        return chosen.size() < 2 ? null
                : PollDialogue.keep(here, asked, number, String.join(" ", chosen.stream().map(String::valueOf).toList()));
    }

    private static @Nullable Decision labelled(TurnContext here, Questionnaire asked, int number, Question question, String words) {
        List<String> labels = new ArrayList<>();
        question.options().forEach(option -> labels.add(PollLabels.said(here, option)));
        int option = PollLabels.find(labels, words);
        return option < 0 ? null : PollDialogue.keep(here, asked, number, Integer.toString(option + 1));
    }

    /** A word that calls something up is no answer; "yes", "hello" and "thanks" may be one. */
    private static boolean free(@Nullable Keyword keyword) {
        return keyword == null || keyword == Keyword.YES || keyword == Keyword.NO || keyword == Keyword.HELLO
                || keyword == Keyword.THANKS;
    }

    /** It is too late for what looks like an answer. */
    private static @Nullable Decision late(TurnContext here, String words, @Nullable Keyword keyword) {
        boolean answer = PollLabels.isNumber(words) || keyword == Keyword.YES || keyword == Keyword.NO || keyword == Keyword.SKIP
                || keyword == Keyword.DONT_KNOW;
        return answer ? here.show(Home.top(here), Phrase.of("poll.closed")) : null;
    }

    /** Something came that is not text. A voice tells whose it is, so it cannot be an answer here. */
    static Decision sent(TurnContext here, Input.Kind kind) {
        if (Handoff.quiet(here)) {
            return here.quiet();
        }
        return kind == Input.Kind.VOICE ? here.with(here.contact().missed(here.contact().misses() + 1)).again(false, Phrase.of("poll.voice"))
                : Handoff.missed(here, "");
    }
}
