package nl.schuifaan.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schuifaan.evening.Evening.Release;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/**
 * Gives the seats of those not there to walk-ins. Bookings stay as they are: whoever comes later still is welcome, and
 * nobody is written down as absent.
 */
@Component
public class Releases {

    /** From when after the start seats can be given away. */
    public static final Duration WAIT = Duration.ofMinutes(15);
    /** How long it can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private final Evenings evenings;
    private final Rolls rolls;
    private final Tables tables;
    private final Bookings bookings;
    private final MovableClock now;

    Releases(Evenings evenings, Rolls rolls, Tables tables, Bookings bookings, MovableClock now) {
        this.evenings = evenings;
        this.rolls = rolls;
        this.tables = tables;
        this.bookings = bookings;
        this.now = now;
    }

    /** From when seats can be given away; empty when there is no such gathering. */
    public Optional<Instant> from(GatheringCode code) {
        return bookings.find(code).map(it -> it.start().plus(WAIT));
    }

    /** Whether they can be given away now, and have not been. */
    public boolean possible(Evening evening) {
        return evening.released() == null && from(evening.code()).filter(it -> !it.isAfter(now.instant())).isPresent();
    }

    /** Whether that can be taken back. */
    public boolean reversible(Evening evening) {
        return evening.released() != null && evening.released().at().plus(UNDO).isAfter(now.instant());
    }

    /** Gives them away, and finds chairs for those who wait. Done once, also if two press at one moment. */
    public boolean release(GatheringCode code) {
        Evening done = evenings.change(code, evening -> possible(evening) ? released(evening) : evening);
        tables.place(done.code());
        return done.released() != null;
    }

    private Evening released(Evening evening) {
        Set<String> there = rolls.of(evening).entries().stream().filter(RollEntry::present).map(RollEntry::unit)
                .collect(Collectors.toSet());
        List<Seat> gone = evening.seats().stream().filter(seat -> !there.contains(seat.unit())).toList();
        return evening.seats(evening.seats().stream().filter(seat -> there.contains(seat.unit())).toList())
                .released(new Release(now.instant(), gone));
    }

    /** Takes it back within ten minutes: those who are still expected have their chairs again, where these are free. */
    public boolean undo(GatheringCode code) {
        Evening before = evenings.find(code);
        if (!reversible(before)) {
            return false;
        }
        evenings.change(code, Releases::givenBack);
        return true;
    }

    private static Evening givenBack(Evening evening) {
        Release release = evening.released();
        if (release == null) {
            return evening;
        }
        Evening now = evening.released(null);
        for (Seat seat : new ArrayList<>(release.seats())) {
            boolean fits = now.seat(seat.unit()).isEmpty() && seat.at().stream().distinct().allMatch(fit(now, seat));
            now = fits ? now.with(seat) : now;
        }
        return now;
    }

    private static Predicate<Integer> fit(Evening evening, Seat seat) {
        return table -> evening.free(table) >= seat.at().stream().filter(table::equals).count();
    }
}
