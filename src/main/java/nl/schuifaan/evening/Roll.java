package nl.schuifaan.evening;

import java.util.List;
import java.util.Optional;
import nl.schuifaan.id.GatheringCode;

/**
 * Who is there and who is not yet, at one moment: those expected, then walk-ins, then facilitators and interpreters.
 */
record Roll(GatheringCode gathering, List<RollEntry> entries) {

    Roll {
        entries = List.copyOf(entries);
    }

    enum Kind { GUEST, WALK_IN, STAFF }

    Optional<RollEntry> line(String line) {
        return entries.stream().filter(entry -> entry.line().equals(line)).findFirst();
    }

    List<RollEntry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Guests and walk-ins that need a chair. */
    List<RollEntry> toSeat() {
        return entries.stream().filter(entry -> entry.kind() != Kind.STAFF && entry.chairs() > 0).toList();
    }

    int there(Kind kind) {
        return of(kind).stream().mapToInt(RollEntry::there).sum();
    }
}
