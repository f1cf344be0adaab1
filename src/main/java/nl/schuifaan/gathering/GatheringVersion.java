package nl.schuifaan.gathering;

import java.time.Instant;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it is stored at a moment.
 *
 * @param revision how often it has changed; hand it back with a change
 * @param free     seats nobody has; below 0 after the limit was lowered under what was granted
 * @param waiting  parties on the waiting list
 * @param undoable until when its last move, or that it was called off, can be undone; null when it cannot
 */
public record GatheringVersion(GatheringDraft draft, Publication state, int revision, int free, int waiting,
        @Nullable Instant undoable) {

    static GatheringVersion of(Gathering it) {
        return new GatheringVersion(new GatheringDraft(it.content(), it.slot()), it.publication(), it.revision(),
                it.free(), it.waiting().size(), it.undo() == null ? null : it.undo().until());
    }

    public GatheringCode code() {
        return new GatheringCode(draft.content().code());
    }

    public int taken() {
        return draft.content().capacity().limit() - free;
    }
}
