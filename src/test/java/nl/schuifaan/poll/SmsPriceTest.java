package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.channel.RenderedMessage;
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
import nl.schuifaan.language.SmsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each template costs by SMS: at most two segments a message in Dutch, three in the other languages; and the price
 * of the whole.
 */
class SmsPriceTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 29, 14, 0);
    private static final Phrasebook BOOK = OurMessages.phrasebook();
    private static final Conversation CONVERSATION = new Conversation(BOOK);

    /** Euros for a segment to a Dutch mobile number. */
    private static final double PRICE = 0.0927;

    /**
     * Everything left out, or everything answered with the longest way: nudged halfway, one's own words, not to be
     * quoted.
     */
    private enum Way { LEAVES_ALL_OUT, ANSWERS_ALL, WAS_NOT_THERE }

    @ParameterizedTest
    @EnumSource(value = Survey.Template.class, names = {"STORY", "DIALOGUE", "TRAINING"})
    void no_message_takes_more_segments_than_it_may(Survey.Template template) {
        for (boolean before : List.of(false, true)) {
            Survey survey = new Survey(template, List.of());
            Questionnaire asked = new Questionnaire("VERHAAL1." + (before ? "before" : "after"),
                    "Buurthuis De Lantaarn",
                    NOW.minusDays(1).withHour(19), before, Templates.questions(survey, before));
            for (Language language : asked.questions().isEmpty() ? List.<Language>of() : BOOK.languages()) {
                for (Way way : before ? List.of(Way.LEAVES_ALL_OUT, Way.ANSWERS_ALL) : List.of(Way.values())) {
                    List<Integer> segments = segments(asked, language, inputs(asked, way));
                    int all = segments.stream().mapToInt(Integer::intValue).sum();
                    IO.println("%s %s in %s, %s: %s segments, %d in all, %.2f euros".formatted(template, before
                            ? "before" : "after",
                            language.code(), way, segments, all, all * PRICE));
                    assertThat(segments).as("%s in %s, %s", template, language.code(), way)
                            .allMatch(n -> n <= (language.equals(Language.DUTCH) ? 2 : 3));
                }
            }
        }
    }

    private static List<Input> inputs(Questionnaire asked, Way way) {
        List<Input> inputs = new ArrayList<>(List.of(new Input.Polled(asked.id(), false, 0)));
        if (way == Way.WAS_NOT_THERE) {
            inputs.addAll(List.of(new Input.Pressed("poll-away:" + asked.id()),
                    new Input.Pressed("poll-why:" + asked.id() + ":2")));
            return inputs;
        }
        for (int i = 0; i < asked.questions().size(); i++) {
            boolean open = asked.questions().get(i).options().isEmpty();
            if (way == Way.LEAVES_ALL_OUT) {
                inputs.add(new Input.Pressed("skip-poll:" + asked.id() + ":" + i));
            } else if (open) {
                inputs.addAll(List.of(new Input.Said("kersenpit"),
                        new Input.Pressed("poll-quote:" + asked.id() + ":" + i + ":2")));
            } else {
                // The nudge comes with the question that is next, whichever that is.
                inputs.addAll(List.of(new Input.Pressed("poll:" + asked.id() + ":" + i + ":1"),
                        new Input.Polled(asked.id(), true, i + 1)));
            }
        }
        inputs.add(new Input.Pressed("poll-send:" + asked.id()));
        return inputs;
    }

    /** Of each message that answers one of these. */
    private static List<Integer> segments(Questionnaire asked, Language language, List<Input> inputs) {
        Situation situation = new Situation(NOW, Medium.NUMBERS, language, List.of(), NOW, List.of(asked));
        Step step = Conversation.BEGINNING;
        Contact contact = new Contact(language, null, false, false, 0, null, List.of(), List.of(), List.of());
        List<Integer> segments = new ArrayList<>();
        for (Input input : inputs) {
            Decision decision = CONVERSATION.advance(situation, contact, step, input);
            step = decision.step();
            contact = decision.contact();
            List<Effect.Say> said = decision.effects().stream().filter(Effect.Say.class::isInstance)
                    .map(Effect.Say.class::cast).toList();
            assertThat(said).as("what answers %s", input).hasSize(1);
            segments.add(SmsText.of(text(said.getFirst(), language)).segments());
        }
        return segments;
    }

    /** As it goes out. */
    private static String text(Effect.Say say, Language language) {
        RenderedMessage spoken = RenderedMessage.of(say, language, Medium.NUMBERS, BOOK);
        StringBuilder text = new StringBuilder(spoken.text());
        for (int i = 0; i < spoken.choices().size(); i++) {
            text.append('\n').append(i + 1).append(' ').append(spoken.choices().get(i).label());
        }
        return text.toString();
    }
}
