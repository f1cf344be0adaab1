package nl.schuifaan.gathering;

import java.util.Map;
import nl.schuifaan.gathering.Scheduling.Reason;

/** One thing that reading a programme file changes, or would change. */
public sealed interface ProgrammeChange {

    /** Of the gathering, or of the partner. */
    String code();

    record NewGathering(String code, Slot slot) implements ProgrammeChange {}

    /** A new gathering whose date is past: it is taken over, and nobody can sign up. */
    record Past(String code, Slot slot) implements ProgrammeChange {}

    record Moved(String code, Slot from, Venue left, Slot to, Venue venue) implements ProgrammeChange {}

    /** A move that is impossible: nothing of the file is taken over until it is mended. */
    record MoveRefused(String code, Slot to, Reason reason) implements ProgrammeChange {}

    record TextChanged(String code, String language) implements ProgrammeChange {}

    /** Something else than time, place, seats and texts. */
    record DetailsChanged(String code) implements ProgrammeChange {}

    record SeatsChanged(String code, int from, int to) implements ProgrammeChange {}

    /** Fewer seats than people have taken. All of them stay. */
    record SeatsLowered(String code, int limit, int taken) implements ProgrammeChange {}

    record CalledOff(String code) implements ProgrammeChange {}

    record Hidden(String code) implements ProgrammeChange {}

    record Shown(String code) implements ProgrammeChange {}

    /** It stood in the file that was read before, and does not stand in this one. Somebody has to choose. */
    record Missing(String code, int taken) implements ProgrammeChange {}

    record PartnerChanged(String code, String name) implements ProgrammeChange {}

    /** What it is in a sentence: {@link ProgrammeSentences} says it. */
    default Problem sentence() {
        return switch (this) {
            case NewGathering(String code, Slot slot) -> Problem.of("change.new", "code", code, "when", written(slot));
            case Past(String code, Slot slot) -> Problem.of("change.past", "code", code, "when", written(slot));
            case Moved(String code, Slot from, Venue left, Slot to, Venue venue) -> new Problem("change.moved",
                    Map.of("code", code, "from", written(from) + ", " + left.place(), "to",
                    written(to) + ", " + venue.place()));
            case MoveRefused(String code, Slot to, Reason reason) -> new Problem("change.refused",
                    Map.of("code", code, "to", written(to), "reason", Problem.of("reason." + reason)));
            case TextChanged(String code, String language) ->
                    Problem.of("change.text", "code", code, "language", language);
            case DetailsChanged(String code) -> Problem.of("change.details", "code", code);
            case SeatsChanged(String code, int from, int to) ->
                    new Problem("change.seats", Map.of("code", code, "from", from, "to", to));
            case SeatsLowered(String code, int limit, int taken) ->
                    new Problem("change.seats-lowered", Map.of("code", code, "to", limit, "taken", taken));
            case CalledOff(String code) -> Problem.of("change.called-off", "code", code);
            case Hidden(String code) -> Problem.of("change.hidden", "code", code);
            case Shown(String code) -> Problem.of("change.shown", "code", code);
            case Missing(String code, int taken) -> Problem.of("change.missing", "code", code, "taken", taken);
            case PartnerChanged(String code, String name) -> Problem.of("change.partner", "code", code, "name", name);
        };
    }

    private static String written(Slot slot) {
        return WhenWriter.write(slot);
    }
}
