package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.schuifaan.chat.WholeMailbox;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import nl.schuifaan.transcript.playing.FinalState;
import nl.schuifaan.transcript.translating.Rehearsal;
import nl.schuifaan.transcript.translating.TranscriptTranslator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The transcripts in which time passes and people are told what they did not ask for, with the real notices, waiting
 * list and polls on the embedded store: in every language, on both channels. What is said stands in
 * {@code target/transcripts}, to be read. {@code -Dtranscripts.write=true} writes the files anew, and records what is
 * said for the side-by-side page. {@code -Dtranscripts.only=N0[1-3].*} plays those alone, and records nothing.
 */
class WholeTranscriptTest {

    private static final Path PLAYED = Path.of("target", "transcripts");
    private static final Path RECORDED = Path.of("src/main/resources", Recordings.FILE);
    private static final SortedMap<String, SortedMap<String, Transcript>> PLAYED_NOW = new TreeMap<>();
    private static final boolean WRITE = Boolean.getBoolean("transcripts.write");
    private static final String ONLY = TranscriptTest.ONLY;
    private static final Phrasebook WORDS = OurMessages.phrasebook();

    @TempDir
    static Path data;

    private static Stream<String> names() {
        return TranscriptTest.all().stream().filter(name -> name.matches(ONLY))
                .filter(name -> TranscriptTest.read(name).takesTheWhole());
    }

    @TestFactory
    Stream<DynamicContainer> it_goes_in_every_language_on_both_channels() {
        return names()
                .map(name -> DynamicContainer.dynamicContainer(name, everywhere(name, TranscriptTest.read(name))));
    }

    private static Stream<DynamicTest> everywhere(String name, Transcript script) {
        Rehearsed rehearsed = new Rehearsed(script);
        Map<String, List<String>> courses = new HashMap<>();
        return Stream.of("telegram", "sms").flatMap(channel -> WORDS.languages().stream()
                .map(language -> DynamicTest.dynamicTest(language + " " + channel, () -> {
                    try (FreshDatabase database = Stores.freshEmbedded();
                            WholeMailbox mailbox = new WholeMailbox(script, channel, data, database.template(),
                                    database.durable())) {
                        TranscriptTranslator.Run run = TranscriptTranslator.of(rehearsed.get(), WORDS)
                                .play(language, channel, mailbox);
                        write(name, run.transcript());
                        assertThat(run.outcomes()).as(run.transcript().write()).isEqualTo(rehearsed.outcomes);
                        WellSaid.assertAll(run.transcript(), WORDS);
                        assertThat(course(run.transcript())).as("goes the same way in every language")
                                .isEqualTo(courses.computeIfAbsent(channel, _ -> course(run.transcript())));
                        if (!WRITE) {
                            assertRecorded(name, run.transcript());
                        }
                        if (channel.equals("sms")) {
                            assertThat(SmsSegmentsTest.messages(run.transcript()))
                                    .allMatch(text -> SmsText.of(text).segments() <= 3);
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

    /** A recording need not have the words of today, but it is of the same conversation. */
    private static void assertRecorded(String name, Transcript played) {
        assertThat(Recordings.of(name, played.channel())).as("recorded; else write the transcripts anew")
                .filteredOn(recording -> recording.language().equals(played.language()))
                .singleElement().extracting(WholeTranscriptTest::course).isEqualTo(course(played));
    }

    @AfterAll
    static void record() throws IOException {
        if (WRITE && ONLY.equals(".*")) {
            try (OutputStream file = Files.newOutputStream(RECORDED)) {
                Recordings.write(PLAYED_NOW, file);
            }
        }
    }

    /** Who does something and who is told something, without the words. */
    private static List<String> course(Transcript transcript) {
        return transcript.lines().stream().map(line -> switch (line) {
            case Transcript.Act act -> act.getClass().getSimpleName() + " " + act.name();
            case Transcript.Answer answer -> "answer to " + answer.to();
            case Transcript.Happening happening -> TranscriptWriter.inWords(happening);
            case Transcript.Remark remark -> remark.text();
        }).toList();
    }

    private static void write(String name, Transcript played) throws IOException {
        PLAYED_NOW.computeIfAbsent(Recordings.entry(played.language(), played.channel()), _ -> new TreeMap<>())
                .put(name, played);
        Files.createDirectories(PLAYED);
        Files.writeString(PLAYED.resolve("%s.%s.%s.chat".formatted(name, played.language(), played.channel())),
                played.write());
    }

    /** What is meant in a transcript, found out when it is first asked for. */
    private static final class Rehearsed {

        private final Transcript script;
        private Rehearsal rehearsal;
        private List<FinalState> outcomes;

        Rehearsed(Transcript script) {
            this.script = script;
        }

        Rehearsal get() {
            if (rehearsal == null) {
                try (FreshDatabase database = Stores.freshEmbedded();
                        WholeMailbox mailbox = new WholeMailbox(script, script.channel(), data, database.template(),
                                database.durable())) {
                    rehearsal = Rehearsal.of(script, mailbox, WORDS);
                    outcomes = rehearsal.outcomes(mailbox::kept);
                }
            }
            return rehearsal;
        }
    }
}
