package nl.schuifaan.transcript.showing;

import java.util.List;
import nl.schuifaan.channel.simulator.Words;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the conversation in one language.
 *
 * @param side {@code person}, {@code schuifaan} or {@code nobody}
 * @param note what is said about it, below
 */
record Cell(String lang, String side, List<Words> lines, List<String> choices, @Nullable String note) {

    /** Where that language has no such moment. */
    static final Cell NOTHING = new Cell("", "nobody", List.of(), List.of(), null);

    static Cell typed(String lang, String text) {
        return new Cell(lang, "person", Words.of(text), List.of(), null);
    }

    static Cell pressed(String lang, String label) {
        return new Cell(lang, "person", List.of(), List.of(label), null);
    }

    /** Stands on its own, in Dutch. */
    static Cell note(String text) {
        return new Cell("nl", "nobody", Words.of(text), List.of(), null);
    }
}
