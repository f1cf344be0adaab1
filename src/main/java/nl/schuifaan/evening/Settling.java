package nl.schuifaan.evening;

import java.util.List;
import nl.schuifaan.evening.Arrivals.Note;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.Tick;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.springframework.stereotype.Component;

/**
 * Lets the attendance follow what was noted at the door. Before the start of a gathering nobody can have come, so notes
 * of before wait until then.
 */
@Component
class Settling {

    private static final String BY = "door";

    private final Arrivals arrivals;
    private final Attendance attendance;
    private final Evenings evenings;
    private final Rolls rolls;

    Settling(Arrivals arrivals, Attendance attendance, Evenings evenings, Rolls rolls) {
        this.arrivals = arrivals;
        this.attendance = attendance;
        this.evenings = evenings;
        this.rolls = rolls;
    }

    /** Whoever was interrupted, or too early, is made up for. */
    void settleAll() {
        arrivals.unsettled().forEach((unit, gathering) -> settle(gathering, unit));
    }

    /** Looks again after it has written: what another helper said meanwhile counts. */
    void settle(GatheringCode gathering, String unit) {
        List<Note> notes = notes(gathering, unit);
        while (!notes.isEmpty()) {
            if (follow(gathering, unit, notes.getFirst()) == Tick.TOO_EARLY) {
                return;
            }
            List<Note> now = notes(gathering, unit);
            if (now.equals(notes)) {
                arrivals.settled(gathering, unit, notes.stream().map(Note::id).toList());
                return;
            }
            notes = now;
        }
    }

    private List<Note> notes(GatheringCode gathering, String unit) {
        return arrivals.about(gathering, unit);
    }

    private int walkIns(GatheringCode gathering) {
        return rolls.of(evenings.find(gathering)).there(Kind.WALK_IN);
    }

    /** Two helpers may note walk-ins at one moment: it is looked at again after it was written. */
    private Tick follow(GatheringCode gathering, String unit, Note last) {
        if (WalkIns.is(unit)) {
            int there = walkIns(gathering);
            attendance.walkIns(gathering, there);
            for (int now = walkIns(gathering); now != there; now = walkIns(gathering)) {
                there = now;
                attendance.walkIns(gathering, there);
            }
            return Tick.DONE;
        }
        return attendance.mark(gathering, new BookingId(unit), last.people() > 0 ? true : null, BY);
    }
}
