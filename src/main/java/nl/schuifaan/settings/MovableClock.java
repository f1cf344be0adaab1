package nl.schuifaan.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The one clock that everything asks. The simulator can move it forward, never back. */
@Component
public class MovableClock {

    /** Where the gatherings are. */
    public static final ZoneId THE_HAGUE = ZoneId.of("Europe/Amsterdam");

    private static volatile Hour lastAsked = new Hour(0, ZoneOffset.ofHours(1));

    private volatile Duration ahead = Duration.ZERO;

    /**
     * Within an hour of UTC the clocks of The Hague are never changed, so each turn need not look that up.
     *
     * @param number since the beginning of 1970
     */
    private record Hour(long number, ZoneOffset offset) {

        private static final long SECONDS = 3600;
    }

    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Local time in The Hague. */
    public LocalDateTime local() {
        return local(instant());
    }

    /** Local time in The Hague at a moment since 1940. */
    public static LocalDateTime local(Instant at) {
        long number = Math.floorDiv(at.getEpochSecond(), Hour.SECONDS);
        Hour hour = lastAsked;
        if (hour.number != number) {
            hour = new Hour(number, THE_HAGUE.getRules().getOffset(at));
            lastAsked = hour;
        }
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), hour.offset);
    }

    /** How far this clock is ahead of the machine's. */
    public Duration ahead() {
        return ahead;
    }

    /** Moves the clock forward; a negative step is refused, as what was done cannot be undone. */
    public synchronized void forward(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock only goes forward");
        }
        ahead = ahead.plus(step);
    }
}
