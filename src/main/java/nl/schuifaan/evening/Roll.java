package nl.schuifaan.evening;

import java.util.List;
import java.util.Optional;
import nl.schuifaan.evening.Arrivals.Note;
import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.language.Language;

/**
 * Who is there and who is not yet, at one moment: those expected, then walk-ins, then facilitators and interpreters.
 */
record Roll(String gathering, List<Entry> entries) {

    Roll {
        entries = List.copyOf(entries);
    }

    enum Kind { GUEST, WALK_IN, STAFF }

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
    record Entry(String unit, String line, Kind kind, String chat, String called, int expected, int children,
            Language language, boolean wheelchair, Mix mix, List<Note> notes) {

        Entry {
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

    Optional<Entry> line(String line) {
        return entries.stream().filter(entry -> entry.line().equals(line)).findFirst();
    }

    List<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Guests and walk-ins that need a chair. */
    List<Entry> toSeat() {
        return entries.stream().filter(entry -> entry.kind() != Kind.STAFF && entry.chairs() > 0).toList();
    }

    int there(Kind kind) {
        return of(kind).stream().mapToInt(Entry::there).sum();
    }
}
