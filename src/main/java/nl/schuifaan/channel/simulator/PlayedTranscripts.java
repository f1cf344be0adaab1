package nl.schuifaan.channel.simulator;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.transcript.Elsewhere;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcripts;
import org.springframework.stereotype.Component;

/** The transcripts that come with the application and that the conversation can play by itself, played with the texts as they are now. */
@Component
@WhenSimulating
class PlayedTranscripts implements Played {

    private final Supplier<Phrasebook> phrasebook;
    private final SortedMap<String, Transcript> transcripts = new TreeMap<>(Transcripts.packed());

    PlayedTranscripts(Supplier<Phrasebook> phrasebook) {
        this.phrasebook = phrasebook;
        transcripts.values().removeIf(Transcript::takesTheWhole);
    }

    @Override
    public List<String> names() {
        return List.copyOf(transcripts.keySet());
    }

    @Override
    public Optional<List<Column>> play(String name, String channel) {
        return Optional.ofNullable(transcripts.get(name)).map(script -> columns(script, channel.isEmpty() ? script.channel() : channel));
    }

    private List<Column> columns(Transcript script, String channel) {
        Phrasebook words = phrasebook.get();
        return words.languages().stream().map(language -> new Column(language, name(language, words),
                Elsewhere.play(script, language, channel, words).transcript())).toList();
    }

    private static String name(Language language, Phrasebook words) {
        return words.say(Phrase.of("language.name"), language, Form.FULL);
    }
}
