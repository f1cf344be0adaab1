package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Phrase;

/** Questionnaires in the tests of the conversation: one of each kind of question, and a short one beforehand. */
final class Polls {

    static final LocalDateTime START = LocalDateTime.of(2026, 11, 21, 19, 0);

    static final Questionnaire AFTER = new Questionnaire("LAAK1.after", "Buurthuis Laak", START, false, List.of(
            new Question(Kind.ONE, Phrase.of("poll.question.how"), labels("poll.good.", 4)),
            new Question(Kind.SEVEN, Phrase.of("poll.question.close"),
            IntStream.rangeClosed(1, 7).mapToObj(n -> Phrase.of("number", "n", n)).toList()),
            new Question(Kind.YES_NO, Phrase.of("poll.question.used"),
            List.of(Phrase.of("poll.yes"), Phrase.of("poll.no"))),
            new Question(Kind.SEVERAL, Phrase.of("poll.question.learnt"), labels("poll.learnt.", 4)),
            new Question(Kind.OPEN, Phrase.of("poll.question.words"), List.of())));

    static final Questionnaire BEFORE = new Questionnaire("LAAK2.before", "Buurthuis Laak", START.plusDays(10), true,
            List.of(
            new Question(Kind.ONE, Phrase.of("poll.question.dare"), labels("poll.agree.", 4)),
            new Question(Kind.ONE, Phrase.of("poll.question.report"), labels("poll.agree.", 4))));

    private Polls() {}

    private static List<Phrase> labels(String beginning, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> Phrase.of(beginning + n)).toList();
    }
}
