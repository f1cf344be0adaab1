package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.playing.FinalState;
import nl.schuifaan.transcript.translating.TranscriptTranslator;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every transcript, as it is written. What is kept of a chat is written to its stored form and read back after each
 * line. {@code -Dtranscripts.write=true} writes the files anew, from what people do in them.
 * {@code -Dtranscripts.only=A01.*} plays those alone.
 */
class TranscriptTest {

    static final Path FOLDER = Path.of("src/main/resources/transcripts");
    private static final boolean WRITE = Boolean.getBoolean("transcripts.write");
    static final String ONLY = System.getProperty("transcripts.only", ".*");
    private static final Phrasebook WORDS = OurMessages.phrasebook();

    @TestFactory
    Stream<DynamicTest> it_goes_as_it_is_written() {
        return each((name, script) -> {
            if (WRITE) {
                write(name, Replay.of(script));
            } else {
                Replay.assertGoesAsWritten(script);
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> it_goes_in_every_language_on_both_channels() {
        return wanted().map(name -> DynamicContainer.dynamicContainer(name, named(name, () -> everywhere(read(name)))));
    }

    private static Stream<DynamicTest> everywhere(Transcript script) {
        List<FinalState> expected = TranscriptTranslator.play(script, script.language(), script.channel(), WORDS)
                .outcomes();
        return Stream.of("telegram", "sms").flatMap(channel -> WORDS.languages().stream()
                .map(language -> DynamicTest.dynamicTest(language + " " + channel, () -> {
                    long fallbacks = WORDS.fallbacks();
                    TranscriptTranslator.Run run = TranscriptTranslator.play(script, language, channel, WORDS,
                            StoredForm::andBack);
                    assertThat(run.outcomes()).as(run.transcript().write()).isEqualTo(expected);
                    assertThat(WORDS.fallbacks()).as("texts said in Dutch to someone else").isEqualTo(fallbacks);
                    WellSaid.assertAll(run.transcript(), WORDS);
                })));
    }

    static Stream<DynamicTest> each(BiConsumer<String, Transcript> test) {
        return wanted().map(name -> DynamicTest.dynamicTest(name, () -> named(name, () -> {
            test.accept(name, read(name));
            return name;
        })));
    }

    /** Says in which of them somebody cannot do what is written. */
    private static <T> T named(String name, Supplier<T> played) {
        try {
            return played.get();
        } catch (IllegalArgumentException cannot) {
            throw new IllegalArgumentException(name + ".chat: " + cannot.getMessage(), cannot);
        }
    }

    private static Stream<String> wanted() {
        return names().stream().filter(name -> name.matches(ONLY));
    }

    /** Of those that the conversation can play by itself. */
    static List<String> names() {
        return all().stream().filter(name -> !read(name).takesTheWhole()).toList();
    }

    static List<String> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".chat"))
                    .map(file -> file.substring(0, file.length() - ".chat".length())).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Transcript read(String name) {
        try {
            return Transcript.read(Files.readString(FOLDER.resolve(name + ".chat")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(String name, Transcript played) {
        try {
            Files.writeString(FOLDER.resolve(name + ".chat"), played.write());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
