package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.chat.WholeMailbox;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The transcripts in which time passes and people are told what they did not ask for, with the real notices, waiting list and polls on
 * the embedded store: in every language, on both channels. What is said stands in {@code target/transcripts}, to be read.
 */
class WholeTranscriptTest {

    private static final Path PLAYED = Path.of("target", "transcripts");
    private static final boolean WRITE = Boolean.getBoolean("transcripts.write");
    private static final Phrasebook WORDS = OurMessages.phrasebook();

    @TempDir
    static Path data;

    private static Stream<String> names() {
        return TranscriptTest.all().stream().filter(name -> TranscriptTest.read(name).takesTheWhole());
    }

    @TestFactory
    Stream<DynamicContainer> it_goes_in_every_language_on_both_channels() {
        return names().map(name -> DynamicContainer.dynamicContainer(name, everywhere(name, TranscriptTest.read(name))));
    }

    private static Stream<DynamicTest> everywhere(String name, Transcript script) {
        Rehearsed rehearsed = new Rehearsed(script);
        return Stream.of("telegram", "sms").flatMap(channel -> WORDS.languages().stream()
                .filter(language -> !WRITE || language.equals(script.language()) && channel.equals(script.channel()))
                .map(language -> DynamicTest.dynamicTest(language + " " + channel, () -> {
                    try (FreshDatabase database = Stores.freshEmbedded();
                            WholeMailbox mailbox = new WholeMailbox(script, channel, data, database.template(), database.durable())) {
                        Elsewhere.Run run = Elsewhere.of(rehearsed.get(), WORDS).play(language, channel, mailbox);
                        write(name, run.transcript());
                        assertThat(run.outcomes()).as(run.transcript().write()).isEqualTo(rehearsed.outcomes);
                        WellSaid.assertAll(run.transcript(), WORDS);
                        if (channel.equals("sms")) {
                            assertThat(SmsSegmentsTest.messages(run.transcript())).allMatch(text -> SmsText.of(text).segments() <= 3);
                        }
                        if (language.equals(script.language()) && channel.equals(script.channel())) {
                            assertAsWritten(name, script, run.transcript());
                        }
                    }
                })));
    }

    private static void assertAsWritten(String name, Transcript script, Transcript played) {
        if (WRITE) {
            TranscriptTest.write(name, played);
        } else {
            assertThat(played.write()).isEqualTo(script.write());
        }
    }

    private static void write(String name, Transcript played) throws IOException {
        Files.createDirectories(PLAYED);
        Files.writeString(PLAYED.resolve("%s.%s.%s.chat".formatted(name, played.language(), played.channel())), played.write());
    }

    /** What is meant in a transcript, found out when it is first asked for. */
    private static final class Rehearsed {

        private final Transcript script;
        private Rehearsal rehearsal;
        private List<Outcome> outcomes;

        Rehearsed(Transcript script) {
            this.script = script;
        }

        Rehearsal get() {
            if (rehearsal == null) {
                try (FreshDatabase database = Stores.freshEmbedded();
                        WholeMailbox mailbox = new WholeMailbox(script, script.channel(), data, database.template(), database.durable())) {
                    rehearsal = Rehearsal.of(script, mailbox, WORDS);
                    outcomes = rehearsal.outcomes(mailbox::kept);
                }
            }
            return rehearsal;
        }
    }
}
