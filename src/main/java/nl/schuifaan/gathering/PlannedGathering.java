package nl.schuifaan.gathering;

import java.time.LocalDate;
import nl.schuifaan.id.GatheringCode;

/** A gathering as the programme file has it. */
record PlannedGathering(GatheringContent content, When when, Fate fate) {

    /** What the file says is to become of it. */
    enum Fate { HELD, HIDDEN, CALLED_OFF }

    GatheringCode code() {
        return new GatheringCode(content.code());
    }

    /** When it is, for whoever reads the file for the first time today. */
    Slot slot(LocalDate today) {
        LocalDate day = when.day(today);
        return new Slot(day.atTime(when.from()), day.atTime(when.to()));
    }

    /** As it is first put up, with all its seats free. */
    Gathering putUp(LocalDate today, String uid) {
        return Gathering.of(content, slot(today), uid, fate == Fate.HIDDEN ? Publication.HIDDEN
                : Publication.PUBLISHED);
    }

    /** When it is to be. "In three weeks" was said when it was first put up, and people have it in their calendars. */
    Slot instead(Gathering before) {
        return when instanceof When.OnDay ? slot(LocalDate.MIN) : before.slot();
    }
}
