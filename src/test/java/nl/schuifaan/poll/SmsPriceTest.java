package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Decision;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.conversation.Situation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.conversation.Step;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.language.SmsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each template costs by SMS: at most two segments a question in Dutch, three in the other languages. */
class SmsPriceTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 29, 14, 0);
    private static final Phrasebook BOOK = OurMessages.phrasebook();
    private static final Conversation CONVERSATION = new Conversation(BOOK);

    @ParameterizedTest
    @EnumSource(value = Survey.Template.class, names = {"STORY", "DIALOGUE", "TRAINING"})
    void no_question_takes_more_segments_than_it_may(Survey.Template template) {
        for (boolean before : List.of(false, true)) {
            Survey survey = new Survey(template, List.of());
            Questionnaire asked = new Questionnaire("VERHAAL1." + (before ? "before" : "after"), "Buurthuis De Lantaarn",
                    NOW.minusDays(1).withHour(19), before, Templates.questions(survey, before));
            for (Language language : asked.questions().isEmpty() ? List.<Language>of() : BOOK.languages()) {
                List<Integer> segments = segments(asked, language);
                IO.println("%s %s in %s: %s segments, %d in all".formatted(template, before ? "before" : "after", language.code(), segments,
                        segments.stream().mapToInt(Integer::intValue).sum()));
                assertThat(segments).allMatch(n -> n <= (language.equals(Language.DUTCH) ? 2 : 3));
            }
        }
    }

    /** Of each message on the way from the invitation to the thanks, with every question left out. */
    private static List<Integer> segments(Questionnaire asked, Language language) {
        Situation situation = new Situation(NOW, Medium.NUMBERS, language, List.of(), NOW, List.of(asked));
        Step step = Conversation.BEGINNING;
        Contact contact = new Contact(language, null, false, false, 0, null, List.of(), List.of(), List.of());
        List<Integer> segments = new ArrayList<>();
        List<Input> inputs = new ArrayList<>(List.of(new Input.Polled(asked.id(), false, 0)));
        for (int i = 0; i < asked.questions().size(); i++) {
            inputs.add(new Input.Pressed("skip-poll:" + asked.id() + ":" + i));
        }
        inputs.add(new Input.Pressed("poll-send:" + asked.id()));
        for (Input input : inputs) {
            Decision decision = CONVERSATION.advance(situation, contact, step, input);
            step = decision.step();
            contact = decision.contact();
            decision.effects().stream().filter(Effect.Say.class::isInstance).map(Effect.Say.class::cast)
                    .forEach(say -> segments.add(SmsText.of(text(say, language)).segments()));
        }
        return segments;
    }

    private static String text(Effect.Say say, Language language) {
        StringBuilder text = new StringBuilder();
        say.text().forEach(part -> text.append(text.isEmpty() ? "" : "\n\n").append(BOOK.say(part, language, Form.SHORT)));
        for (int i = 0; i < say.choices().size(); i++) {
            text.append('\n').append(i + 1).append(' ').append(BOOK.say(say.choices().get(i).label(), language, Form.SHORT));
        }
        return text.toString();
    }
}
