package nl.schuifaan.transcript.showing;

import java.util.List;
import java.util.Optional;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript;

/** Transcripts as they go in each language, to be compared. */
public interface Played {

    /** Names of the transcripts there are, from simple to complex. */
    List<String> names();

    /**
     * The transcript of that name in each language, in the order of reading; empty if there is none.
     *
     * @param channel {@code telegram} or {@code sms}; empty for the one it was written for
     */
    Optional<List<Column>> play(String name, String channel);

    /**
     * Whether it takes the whole of Schuifaan, so that it is shown as it was recorded, in words that may have changed
     * since.
     */
    boolean recorded(String name);

    /**
     * A transcript in one language. Lines at the same place are the same moment in each.
     *
     * @param name the language in itself: {@code Türkçe}
     */
    record Column(Language language, String name, Transcript transcript) {}
}
