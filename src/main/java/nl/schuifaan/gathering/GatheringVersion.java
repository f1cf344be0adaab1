package nl.schuifaan.gathering;

/**
 * A gathering as it is stored at a moment.
 *
 * @param revision how often it has changed; hand it back with a change
 * @param free     seats nobody has; below 0 after the limit was lowered under what was granted
 * @param waiting  parties on the waiting list
 */
public record GatheringVersion(GatheringDraft draft, Publication state, int revision, int free, int waiting) {

    static GatheringVersion of(Gathering it) {
        return new GatheringVersion(new GatheringDraft(it.content(), it.slot()), it.publication(), it.revision(),
                it.free(), it.waiting().size());
    }

    public String code() {
        return draft.content().code();
    }

    public int taken() {
        return draft.content().capacity().limit() - free;
    }
}
