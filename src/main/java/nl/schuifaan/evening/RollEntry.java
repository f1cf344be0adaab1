package nl.schuifaan.evening;

import java.util.List;
import nl.schuifaan.evening.Arrivals.Note;
import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A party, a walk-in or a member of the staff.
 *
 * @param line     what stands for it on a helper's phone
 * @param called   what is said at the door; may be empty
 * @param expected how many people, as far as that is known beforehand
 * @param children how many of them are children
 * @param mix      what they told of their age and district
 * @param notes    all that was said about it, the last word first
 */
record RollEntry(String unit, String line, Kind kind, @Nullable ChatId chat, String called, int expected, int children,
        Language language, boolean wheelchair, Mix mix, List<Note> notes) {

    RollEntry {
        notes = List.copyOf(notes);
    }

    /** How many of them are there. */
    int there() {
        return notes.isEmpty() ? 0 : notes.getFirst().people();
    }

    boolean present() {
        return there() > 0;
    }

    /** How many chairs it needs: of those there, or of those expected. */
    int chairs() {
        return present() ? there() : kind == Kind.WALK_IN ? 0 : expected;
    }
}
