package nl.schuifaan.gathering;

import java.util.Map;
import nl.schuifaan.gathering.Scheduling.Reason;
import nl.schuifaan.id.GatheringCode;

/** One thing that reading a programme file changes, or would change. */
public sealed interface ProgrammeChange {

    /** Something about one gathering. */
    sealed interface OfGathering extends ProgrammeChange {
        GatheringCode code();
    }

    record NewGathering(GatheringCode code, Slot slot) implements OfGathering {}

    /** A new gathering whose date is past: it is taken over, and nobody can sign up. */
    record Past(GatheringCode code, Slot slot) implements OfGathering {}

    record Moved(GatheringCode code, Slot from, Venue left, Slot to, Venue venue) implements OfGathering {}

    /** A move that is impossible: nothing of the file is taken over until it is mended. */
    record MoveRefused(GatheringCode code, Slot to, Reason reason) implements OfGathering {}

    record TextChanged(GatheringCode code, String language) implements OfGathering {}

    /** Something else than time, place, seats and texts. */
    record DetailsChanged(GatheringCode code) implements OfGathering {}

    record SeatsChanged(GatheringCode code, int from, int to) implements OfGathering {}

    /** Fewer seats than people have taken. All of them stay. */
    record SeatsLowered(GatheringCode code, int limit, int taken) implements OfGathering {}

    record CalledOff(GatheringCode code) implements OfGathering {}

    record Hidden(GatheringCode code) implements OfGathering {}

    record Shown(GatheringCode code) implements OfGathering {}

    /** It stood in the file that was read before, and does not stand in this one. Somebody has to choose. */
    record Missing(GatheringCode code, int taken) implements OfGathering {}

    record PartnerChanged(String code, String name) implements ProgrammeChange {}

    /** What it is in a sentence: {@link ProgrammeSentences} says it. */
    default Problem sentence() {
        return switch (this) {
            case NewGathering(GatheringCode code, Slot slot) ->
                    Problem.of("change.new", "code", code, "when", written(slot));
            case Past(GatheringCode code, Slot slot) -> Problem.of("change.past", "code", code, "when", written(slot));
            case Moved(GatheringCode code, Slot from, Venue left, Slot to, Venue venue) -> new Problem("change.moved",
                    Map.of("code", code, "from", written(from) + ", " + left.place(), "to",
                    written(to) + ", " + venue.place()));
            case MoveRefused(GatheringCode code, Slot to, Reason reason) -> new Problem("change.refused",
                    Map.of("code", code, "to", written(to), "reason", Problem.of("reason." + reason)));
            case TextChanged(GatheringCode code, String language) ->
                    Problem.of("change.text", "code", code, "language", language);
            case DetailsChanged(GatheringCode code) -> Problem.of("change.details", "code", code);
            case SeatsChanged(GatheringCode code, int from, int to) ->
                    new Problem("change.seats", Map.of("code", code, "from", from, "to", to));
            case SeatsLowered(GatheringCode code, int limit, int taken) ->
                    new Problem("change.seats-lowered", Map.of("code", code, "to", limit, "taken", taken));
            case CalledOff(GatheringCode code) -> Problem.of("change.called-off", "code", code);
            case Hidden(GatheringCode code) -> Problem.of("change.hidden", "code", code);
            case Shown(GatheringCode code) -> Problem.of("change.shown", "code", code);
            case Missing(GatheringCode code, int taken) -> Problem.of("change.missing", "code", code, "taken", taken);
            case PartnerChanged(String code, String name) -> Problem.of("change.partner", "code", code, "name", name);
        };
    }

    private static String written(Slot slot) {
        return WhenWriter.write(slot);
    }
}
