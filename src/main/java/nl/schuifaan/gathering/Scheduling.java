package nl.schuifaan.gathering;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.schuifaan.gathering.Gathering.Undo;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one way to move a gathering and to call it off, for the console and the programme file alike. Everyone who signed
 * up or waits is told: that follows from what is stored, so a crash in between leaves nobody untold.
 */
@Component
public class Scheduling {

    /** So long a change can be undone that was made so; until then nobody hears of it. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Scheduling.class);

    private final GatheringStore gatherings;
    private final ProgrammeSnapshot programme;
    private final MovableClock clock;

    Scheduling(GatheringStore gatherings, ProgrammeSnapshot programme, MovableClock clock) {
        this.gatherings = gatherings;
        this.programme = programme;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Changed() implements Result {}

        /** It was so already; nobody is told. */
        record Unchanged() implements Result {}

        record Refused(Reason reason) implements Result {}
    }

    /** Why a gathering cannot be moved or called off. */
    public enum Reason { UNKNOWN, CALLED_OFF, OVER, ENDS_BEFORE_IT_STARTS, IN_THE_PAST, NO_SUCH_TIME, TOO_LATE }

    /**
     * Moves a gathering in time, place or both. What stays as it was is no move.
     *
     * @param code in small or capital letters
     */
    public Result move(GatheringCode code, Slot slot, Venue venue) {
        return move(code, slot, venue, Duration.ZERO);
    }

    /** The same, told to people after {@link #UNDO}. */
    public Result moveUndoably(GatheringCode code, Slot slot, Venue venue) {
        return move(code, slot, venue, UNDO);
    }

    private Result move(GatheringCode code, Slot slot, Venue venue, Duration undo) {
        while (true) {
            Gathering before = gatherings.find(code).orElse(null);
            if (before == null) {
                return new Result.Refused(Reason.UNKNOWN);
            }
            Optional<Reason> refused = refusal(before, slot, venue);
            if (refused.isPresent()) {
                return new Result.Refused(refused.get());
            } else if (!moves(before, slot, venue)) {
                return new Result.Unchanged();
            } else if (gatherings.change(before, with(moving(before, slot, venue), undo(before, undo, false)))) {
                log.info("Gathering {} was moved, for the {}. time", before.code(), before.moves() + 1);
                programme.forget();
                return new Result.Changed();
            }
        }
    }

    static boolean moves(Gathering before, Slot slot, Venue venue) {
        return !(slot.startsAt().equals(before.start()) && slot.endsAt().equals(before.end())
                && venue.equals(before.venue()));
    }

    /** Why it cannot be moved there; empty when it can, or would not move. */
    public Optional<Reason> refusal(GatheringCode code, Slot slot, Venue venue) {
        return gatherings.find(code).map(it -> refusal(it, slot, venue)).orElse(Optional.of(Reason.UNKNOWN));
    }

    /** Why it cannot be moved there; nothing speaks against leaving it as it is, unless it was called off. */
    Optional<Reason> refusal(Gathering before, Slot slot, Venue venue) {
        Instant now = clock.instant();
        if (before.calledOff() != null) {
            return Optional.of(Reason.CALLED_OFF);
        } else if (!moves(before, slot, venue)) {
            return Optional.empty();
        } else if (!before.end().isAfter(now)) {
            return Optional.of(Reason.OVER);
        } else if (!slot.exists()) {
            return Optional.of(Reason.NO_SUCH_TIME);
        } else if (!slot.endsAt().isAfter(slot.startsAt())) {
            return Optional.of(Reason.ENDS_BEFORE_IT_STARTS);
        }
        return slot.startsAt().isAfter(now) ? Optional.empty() : Optional.of(Reason.IN_THE_PAST);
    }

    /** The move as an update; none when nothing moves. A draft has been told to nobody, so nobody is told. */
    List<Bson> moving(Gathering before, Slot slot, Venue venue) {
        if (!moves(before, slot, venue)) {
            return List.of();
        }
        Bson there = Updates.combine(Updates.set("start", slot.startsAt()), Updates.set("end", slot.endsAt()),
                Updates.set("place", venue.place()), Updates.set("address", venue.address()));
        return before.publication() == Publication.DRAFT ? List.of(there)
                : List.of(there, Updates.inc("moves", 1), Updates.set("movedAt", clock.instant()));
    }

    /** Calls a gathering off, for good. It is listed no more and takes no sign-ups; its bookings stay in the ledger. */
    public Result callOff(GatheringCode code) {
        return callOff(code, Duration.ZERO);
    }

    /** The same, told to people after {@link #UNDO}. */
    public Result callOffUndoably(GatheringCode code) {
        return callOff(code, UNDO);
    }

    private Result callOff(GatheringCode code, Duration undo) {
        while (true) {
            Gathering before = gatherings.find(code).orElse(null);
            if (before == null) {
                return new Result.Refused(Reason.UNKNOWN);
            } else if (before.calledOff() != null) {
                return new Result.Unchanged();
            } else if (gatherings.change(before,
                    with(List.of(Updates.set("calledOff", clock.instant())), undo(before, undo, true)))) {
                log.info("Gathering {} was called off", before.code());
                programme.forget();
                return new Result.Changed();
            }
        }
    }

    private static List<Bson> with(List<Bson> updates, Bson more) {
        List<Bson> all = new ArrayList<>(updates);
        all.add(more);
        return all;
    }

    private Bson undo(Gathering before, Duration lasts, boolean off) {
        if (lasts.isZero()) {
            return Updates.unset("undo");
        }
        int told = off || before.publication() == Publication.DRAFT ? 0 : 1;
        Document undo = new Document("until", clock.instant().plus(lasts)).append("start", before.start())
                .append("end", before.end()).append("place", before.place()).append("address", before.address())
                .append("moves", before.moves()).append("after", before.moves() + told).append("off", off);
        return Updates.set("undo", before.movedAt() == null ? undo : undo.append("movedAt", before.movedAt()));
    }

    /** Undoes a move, or that it was called off, while nobody has heard of it. All else that was changed stays. */
    public Result undo(GatheringCode code) {
        while (true) {
            Gathering before = gatherings.find(code).orElse(null);
            if (before == null || !undoable(before)) {
                return new Result.Refused(before == null ? Reason.UNKNOWN : Reason.TOO_LATE);
            } else if (gatherings.restore(before, undoing(Objects.requireNonNull(before.undo())))) {
                log.info("Gathering {}: the last change was undone", before.code());
                programme.forget();
                return new Result.Changed();
            }
        }
    }

    private boolean undoable(Gathering it) {
        Undo undo = it.undo();
        return undo != null && undo.until().isAfter(clock.instant()) && undo.after() == it.moves()
                && undo.off() == (it.calledOff() != null);
    }

    private static List<Bson> undoing(Undo undo) {
        return List.of(Updates.set("start", undo.start()), Updates.set("end", undo.end()),
                Updates.set("place", undo.place()), Updates.set("address", undo.address()),
                Updates.set("moves", undo.moves()), Updates.set("movedAt", undo.movedAt()),
                Updates.set("calledOff", null), Updates.unset("undo"));
    }
}
