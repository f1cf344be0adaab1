package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.CommonWords;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds wherever a chat stands, in every language and on both channels. */
class EveryStepTest {

    /** So many words of a language are typed at each step. */
    private static final int WORDS = 5000;

    private static final Keywords KEYWORDS = Chat.PHRASEBOOK.keywords();

    private static Contact contact(Language language) {
        return Contact.UNKNOWN.speaking(language).named("Karim")
                .agreed(new Consent(Consent.Purpose.SIGN_UP, AnyStep.NOW, Medium.BUTTONS, language, "x#1"))
                .with(AnyStep.booking("a1/0"));
    }

    private static List<Choice> choices(Situation situation, Contact contact, Step step) {
        return new TurnContext(situation, contact, step, Chat.PHRASEBOOK).screen().choices();
    }

    private static Decision turn(Situation situation, Contact contact, Step step, Input input) {
        return Chat.CONVERSATION.advance(situation, contact, step, input);
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void what_stands_on_a_button_can_be_typed_and_does_what_the_button_does(Medium medium) throws IOException {
        Situation situation = AnyInputTest.situation(medium, -1);
        List<String> wrong = new ArrayList<>();
        int typed = 0;
        for (Language language : Chat.PHRASEBOOK.languages()) {
            Contact contact = contact(language);
            for (Step step : AnyStep.ALL) {
                for (Map.Entry<String, Choice> label : labels(situation, contact, step, medium).entrySet()) {
                    Decision pressed = turn(situation, contact, step,
                            new Input.Pressed(label.getValue().token().wire()));
                    Decision said = turn(situation, contact, step, new Input.Said(label.getKey()));
                    typed++;
                    if (!said.step().equals(pressed.step()) || !said.effects().equals(pressed.effects())) {
                        wrong.add("%s in %s: %s".formatted(label.getKey(), language.code(), step));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(typed).isGreaterThan(5000);
        figure("labels-" + medium, "%,d labels typed at %,d steps".formatted(typed, AnyStep.ALL.size()));
    }

    /** By what stands on them; of two that say the same the first is meant. */
    private static Map<String, Choice> labels(Situation situation, Contact contact, Step step, Medium medium) {
        Form form = medium == Medium.NUMBERS ? Form.SHORT : Form.FULL;
        Map<String, Choice> labels = new LinkedHashMap<>();
        for (Choice choice : choices(situation, contact, step)) {
            String label = Chat.PHRASEBOOK.say(choice.label(), contact.spoken(), form);
            if (labels.keySet().stream().noneMatch(other -> Keywords.fold(other).equals(Keywords.fold(label)))) {
                labels.put(label, choice);
            }
        }
        return labels;
    }

    /** A "1" may be meant for the message before, or come from a phone that sends a text again. */
    @ParameterizedTest
    @EnumSource(Medium.class)
    void what_gives_something_up_is_never_number_1(Medium medium) {
        Situation situation = AnyInputTest.situation(medium, -1);
        Set<String> wrong = new TreeSet<>();
        for (Contact contact : List.of(contact(Language.DUTCH),
                contact(Language.DUTCH).with(AnyStep.booking("a1/0").at(2)))) {
            for (Step step : AnyStep.ALL) {
                List<Choice> choices = choices(situation, contact, step);
                if (!choices.isEmpty() && takesAway(contact, turn(situation, contact, step, new Input.Said("1")))) {
                    wrong.add(step.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean takesAway(Contact before, Decision then) {
        boolean given = then.effects().stream().anyMatch(effect -> effect instanceof Effect.GiveBackSeats
                || effect instanceof Effect.Forget || effect instanceof Effect.DropSheets);
        return given || then.contact().stopped() || then.contact().bookings().size() < before.bookings().size();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "tr", "ar", "ku", "ckb", "en"})
    void no_common_word_takes_anything_away_at_any_step(String code) throws IOException {
        Language language = new Language(code);
        List<String> words = CommonWords.of(code).stream().filter(word -> meansNothing(word, language)).toList();
        Contact contact = contact(language);
        Set<String> wrong = new TreeSet<>();
        int each = Math.max(1, words.size() / WORDS);
        for (Step step : oneOfEach()) {
            for (int i = 0; i < words.size(); i += each) {
                Situation situation = AnyInputTest.situation(i % 2 == 0 ? Medium.BUTTONS : Medium.NUMBERS, -1);
                if (takesAway(contact, turn(situation, contact, step, new Input.Said(words.get(i))))) {
                    wrong.add(words.get(i) + " in " + step);
                }
            }
        }
        assertThat(words).hasSizeGreaterThan(code.equals("ckb") ? 1000 : 4000);
        assertThat(wrong).isEmpty();
        figure("words-" + code, "%,d words of %s at %d kinds of step".formatted((words.size() + each - 1) / each, code,
                oneOfEach().size()));
    }

    /** What docs/proofs.md states, to be read after a run. */
    private static void figure(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target", "figures")).resolve(name + ".txt"), text + "\n");
    }

    /** What answers a question is an answer; which words stop, cancel or forget is looked at elsewhere. */
    private static boolean meansNothing(String word, Language language) {
        return KEYWORDS.find(word, language).isEmpty() && KEYWORDS.number(word, language).isEmpty();
    }

    private static List<Step> oneOfEach() {
        Map<Class<?>, Step> steps = new LinkedHashMap<>();
        AnyStep.ALL.forEach(step -> steps.putIfAbsent(step.getClass(), step));
        return List.copyOf(steps.values());
    }

    @Test
    void each_kind_of_step_is_looked_at() {
        assertThat(oneOfEach()).hasSizeGreaterThan(45);
    }
}
