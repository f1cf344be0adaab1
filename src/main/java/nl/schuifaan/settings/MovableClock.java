package nl.schuifaan.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The one clock that everything asks. The simulator can move it forward, never back. */
@Component
public class MovableClock {

    /** Where the gatherings are. */
    public static final ZoneId THE_HAGUE = ZoneId.of("Europe/Amsterdam");

    private volatile Duration ahead = Duration.ZERO;

    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Local time in The Hague. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(instant(), THE_HAGUE);
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
