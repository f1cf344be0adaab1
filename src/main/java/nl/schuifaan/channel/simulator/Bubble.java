package nl.schuifaan.channel.simulator;

import java.util.List;
import nl.schuifaan.channel.Outgoing.Button;
import org.jspecify.annotations.Nullable;

/**
 * A message, or a note between two, as the screen draws it.
 *
 * @param id     of the message; of an edited one, that of the first
 * @param lang   code of the language Schuifaan spoke, if it was Schuifaan
 * @param time   hours and minutes
 * @param edited it is not what it first was
 * @param handed it has arrived; only of what a person did
 * @param cost   segments and price, of an SMS of ours
 */
record Bubble(
        String id, Side side, List<Words> lines, @Nullable String lang, String time, boolean edited, boolean handed,
        List<List<Button>> rows, Entry.@Nullable File file, @Nullable String cost) {

    /** Who it is from: the person whose phone it is, Schuifaan, or nobody. */
    enum Side { PERSON, SCHUIFAAN, NOBODY }

    /** What the person of the phone did. */
    static Bubble act(Entry entry, String text, String time) {
        return new Bubble(entry.id(), Side.PERSON, Words.of(text), null, time, false, entry.handed(), List.of(), null,
                null);
    }

    static Bubble note(String id, String text) {
        return new Bubble(id, Side.NOBODY, Words.of(text), null, "", false, true, List.of(), null, null);
    }

    /** What a screen reader is to say when it comes: the words alone. */
    public String spoken() {
        return lines.stream().flatMap(line -> line.pieces().stream()).map(Words.Piece::text)
                .reduce("", (a, b) -> a + " " + b).strip();
    }

    public boolean hasAudio() {
        return file != null && file.mediaType().startsWith("audio/");
    }

    Bubble editedBy(Bubble later) {
        return new Bubble(id, side, later.lines, later.lang, later.time, true, handed, later.rows, later.file,
                later.cost);
    }
}
