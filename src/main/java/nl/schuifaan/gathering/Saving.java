package nl.schuifaan.gathering;

import java.util.List;
import nl.schuifaan.gathering.Scheduling.Reason;

/** What came of saving a gathering. */
public sealed interface Saving {

    record Saved(GatheringVersion now) implements Saving {}

    /** Somebody else saved it meanwhile; nothing was changed. */
    record Conflict(GatheringDraft mine, GatheringVersion theirs) implements Saving {}

    record Invalid(List<FieldProblem> problems) implements Saving {}

    /** It cannot be put at that time or that place. */
    record NotMovable(Reason reason) implements Saving {}

    record Unknown() implements Saving {}
}
