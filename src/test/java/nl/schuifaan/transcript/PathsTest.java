package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Step;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.translating.TranscriptTranslator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transcripts pass every step that the conversation has by itself, in both languages that they are written in. */
class PathsTest {

    private static final Phrasebook WORDS = OurMessages.phrasebook();

    /** Dialogues that somebody else begins; their transcripts need the whole program. */
    private static final Set<String> BEGUN_BY_OTHERS = Set.of("NoticeDialogue", "PollDialogue",
            "FacilitatorDialogue", "TableMix");

    /** Between a yes and the ledger's answer: nobody stands there for long enough to write. */
    private static final String IN_BETWEEN = "SignUp.Asked";

    /** By SMS nobody is asked, or offered to read, what would cost another message. */
    private static final Set<String> WITH_BUTTONS = Set.of("SignUp.NameSure", "SignUp.ReadMore", "SignUp.Women",
            "SignUp.Correcting");

    /** With buttons only who presses one says what they need. */
    private static final String BY_NUMBER = "SignUp.NeedSomething";

    @ParameterizedTest
    @CsvSource({"nl, telegram", "ar, telegram", "nl, sms", "ar, sms"})
    void lead_to_every_step(String language, String channel) {
        Set<Class<?>> reached = new HashSet<>();
        for (String name : TranscriptTest.names()) {
            TranscriptTranslator.play(TranscriptTest.read(name), new Language(language), channel, WORDS, kept -> {
                reached.add(kept.step().getClass());
                return kept;
            });
        }

        Set<String> expected = steps(Step.class).map(PathsTest::name).collect(Collectors.toSet());
        expected.remove(IN_BETWEEN);
        if (channel.equals("sms")) {
            expected.removeAll(WITH_BUTTONS);
        } else {
            expected.remove(BY_NUMBER);
        }
        assertThat(reached).extracting(PathsTest::name).containsAll(expected);
    }

    private static Stream<Class<?>> steps(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(PathsTest::steps)
                : Stream.<Class<?>>of(type)
                .filter(step -> !BEGUN_BY_OTHERS.contains(step.getEnclosingClass().getSimpleName()));
    }

    private static String name(Class<?> step) {
        return step.getEnclosingClass().getSimpleName() + "." + step.getSimpleName();
    }
}
