package nl.schuifaan.transcript.showing;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schuifaan.channel.simulator.WhenSimulating;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.transcript.Recordings;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcripts;
import nl.schuifaan.transcript.translating.TranscriptTranslator;
import org.springframework.stereotype.Component;

/**
 * The transcripts that come with the application. What the conversation can play by itself is played with the texts as
 * they are now, the others are recordings.
 */
@Component
@WhenSimulating
class PlayedTranscripts implements Played {

    private final Supplier<Phrasebook> phrasebook;
    private final SortedMap<String, Transcript> transcripts = new TreeMap<>(Transcripts.packed());

    PlayedTranscripts(Supplier<Phrasebook> phrasebook) {
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.copyOf(transcripts.keySet());
    }

    @Override
    public boolean recorded(String name) {
        return transcripts.containsKey(name) && transcripts.get(name).takesTheWhole();
    }

    @Override
    public Optional<List<Column>> play(String name, String channel) {
        return Optional.ofNullable(transcripts.get(name))
                .map(script -> columns(name, script, channel.isEmpty() ? script.channel() : channel));
    }

    private List<Column> columns(String name, Transcript script, String channel) {
        Phrasebook words = phrasebook.get();
        List<Transcript> recordings = script.takesTheWhole() ? Recordings.of(name, channel) : List.of();
        Stream<Transcript> played = script.takesTheWhole()
                ? words.languages().stream()
                .flatMap(language -> recordings.stream().filter(one -> one.language().equals(language)))
                : words.languages().stream()
                .map(language -> TranscriptTranslator.play(script, language, channel, words).transcript());
        return played.map(transcript -> column(transcript, words)).toList();
    }

    private static Column column(Transcript transcript, Phrasebook words) {
        return new Column(transcript.language(), name(transcript.language(), words), transcript);
    }

    private static String name(Language language, Phrasebook words) {
        return words.say(Phrase.of("language.name"), language, Form.FULL);
    }
}
