package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.language.SmsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to the questions of a poll fit them, and it is said how they are given on each channel. */
class AnswersFitTest {

    private static final Phrasebook WORDS = OurMessages.phrasebook();

    @ParameterizedTest
    @ValueSource(strings = {"home", "dare", "report"})
    void whether_one_does_or_knows_something_is_answered_with_a_yes_or_a_no(String key) {
        Question question = Templates.question(new Survey(Survey.Template.DIALOGUE, List.of()), key);
        List<String> answers = question.options().stream()
                .map(option -> WORDS.say(option, Language.DUTCH, Form.SHORT)).toList();
        assertThat(answers).containsExactly("ja", "een beetje", "bijna niet", "nee");
    }

    /** The longest first message of a poll: beforehand, on a Thursday, at the longest place of the sample programme. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr", "ar", "ku", "ckb"})
    void to_be_asked_by_sms_takes_three_segments_at_most(String language) {
        Phrase invitation = Phrase.of("poll.invite.before", "place", "Wijkcentrum De Zonnewijzer", "start",
                LocalDateTime.of(2027, 1, 14, 18, 0), "n", 3);
        String text = Stream.of(invitation, Phrase.of("poll.halfway"), Phrase.of("poll.progress", "n", 1, "all", 3),
                Phrase.of("poll.question.close"), Phrase.of("poll.seven"))
                .map(phrase -> WORDS.say(phrase, new Language(language), Form.SHORT)).collect(Collectors.joining("\n"));
        assertThat(SmsText.of(text).segments()).as(text).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr", "ar", "ku", "ckb"})
    void only_where_answers_are_figures_it_says_how_several_are_typed(String language) {
        Phrase several = Phrase.of("poll.several");
        assertThat(WORDS.say(several, new Language(language), Form.SHORT)).contains("1 3");
        assertThat(WORDS.say(several, new Language(language), Form.FULL)).doesNotContain("1 3");
    }
}
