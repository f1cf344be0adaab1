package nl.schuifaan.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import nl.schuifaan.settings.MovableClock;

/** From when until when a gathering is, as a clock on the wall in The Hague shows it. */
public record Slot(LocalDateTime start, LocalDateTime end) {

    static Slot of(Instant start, Instant end) {
        return new Slot(MovableClock.local(start),
                MovableClock.local(end));
    }

    Instant startsAt() {
        return start.atZone(MovableClock.THE_HAGUE).toInstant();
    }

    Instant endsAt() {
        return end.atZone(MovableClock.THE_HAGUE).toInstant();
    }

    /** Whether there are such times: half past two in the night that summer time begins is none. */
    boolean exists() {
        return exists(start) && exists(end);
    }

    private static boolean exists(LocalDateTime time) {
        return !MovableClock.THE_HAGUE.getRules().getValidOffsets(time).isEmpty();
    }

    /** The same hours on another day, whatever the clock was turned in between. */
    public Slot on(LocalDate day) {
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), day);
        return new Slot(start.plusDays(days), end.plusDays(days));
    }
}
