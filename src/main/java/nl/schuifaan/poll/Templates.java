package nl.schuifaan.poll;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.gathering.OwnQuestion;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.language.LocalizedText;
import nl.schuifaan.language.Phrase;

/**
 * Which questions a survey asks, and in which words. Items: neighbourhood cohesion after the Veiligheidsmonitor of
 * Statistics Netherlands, <i>Inclusion of Other in the Self</i> (Aron, Aron &amp; Smollan, 1992), contact across
 * groups, and for a training what one will use of it. What is compared is asked in two messages, as asking both at once
 * gives the most biased answers.
 */
final class Templates {

    /** Questions by their keys; a question under one key means the same wherever it is asked. */
    private static final Map<Survey.Template, List<String>> AFTER = Map.of(
            Survey.Template.STORY, List.of("how", "contact", "home", "words"),
            Survey.Template.DIALOGUE, List.of("how", "close", "dare", "report", "words"),
            Survey.Template.TRAINING, List.of("how", "use", "learnt", "words"),
            Survey.Template.NONE, List.of());

    private static final Map<Survey.Template, List<String>> BEFORE = Map.of(
            Survey.Template.DIALOGUE, List.of("close", "dare", "report"));

    private Templates() {}

    /** Keys of the questions; an own question is {@code own.1}. None when nothing is asked then. */
    static List<String> keys(Survey survey, boolean before) {
        if (before) {
            return survey.own().isEmpty() ? BEFORE.getOrDefault(survey.template(), List.of()) : List.of();
        }
        return survey.own().isEmpty() ? AFTER.getOrDefault(survey.template(), List.of())
                : IntStream.rangeClosed(1, survey.own().size()).mapToObj(n -> "own." + n).toList();
    }

    static List<Question> questions(Survey survey, boolean before) {
        return keys(survey, before).stream().map(key -> question(survey, key)).toList();
    }

    /** @param key one of {@link #keys}, or {@link Snapshot#AWAY} */
    static Question question(Survey survey, String key) {
        return key.startsWith("own.") ? own(survey.own().get(Integer.parseInt(key.substring(4)) - 1)) : shipped(key);
    }

    private static Question shipped(String key) {
        Phrase text = Phrase.of("poll.question." + key);
        return switch (key) {
            case Snapshot.AWAY -> new Question(Kind.ONE, Phrase.of("poll.away.why"), labels("poll.away.", 7));
            case "how" -> new Question(Kind.ONE, text, labels("poll.good.", 4));
            case "contact" -> new Question(Kind.ONE, text, labels("poll.contact.", 4));
            case "close" -> new Question(Kind.SEVEN, text, digits());
            case "use", "used" -> new Question(Kind.YES_NO, text, yesAndNo());
            case "learnt" -> new Question(Kind.SEVERAL, text, labels("poll.learnt.", 6));
            case "words" -> new Question(Kind.OPEN, text, List.of());
            default -> new Question(Kind.ONE, text, labels("poll.agree.", 4));
        };
    }

    private static Question own(OwnQuestion own) {
        Phrase text = ownText(own.text());
        return new Question(own.answers().kind(), text, switch (own.answers()) {
            case GOOD -> labels("poll.good.", 4);
            case AGREE -> labels("poll.agree.", 4);
            case CHOICE, SEVERAL -> own.options().stream().map(Templates::ownText).toList();
            case SEVEN -> digits();
            case YES_NO -> yesAndNo();
            case OPEN -> List.of();
        });
    }

    private static Phrase ownText(Map<String, String> text) {
        return Phrase.of("poll.own", "text", new LocalizedText(text));
    }

    private static List<Phrase> labels(String beginning, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> Phrase.of(beginning + n)).toList();
    }

    private static List<Phrase> digits() {
        return IntStream.rangeClosed(1, 7).mapToObj(n -> Phrase.of("number", "n", n)).toList();
    }

    private static List<Phrase> yesAndNo() {
        return List.of(Phrase.of("poll.yes"), Phrase.of("poll.no"));
    }
}
