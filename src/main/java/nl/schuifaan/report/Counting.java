package nl.schuifaan.report;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.loop.Loop;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** Counts, before it is let go of, what the report will want to know. */
@Component
class Counting extends Loop {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final GatheringCounts gatherings;
    private final DayCounts days;
    private final GivenUp givenUp;
    private final MovableClock clock;

    Counting(GatheringCounts gatherings, DayCounts days, GivenUp givenUp, MovableClock clock) {
        super("report", "nothing is counted for the report");
        this.gatherings = gatherings;
        this.days = days;
        this.givenUp = givenUp;
        this.clock = clock;
    }

    @Override
    protected Duration round() {
        look();
        return BETWEEN_LOOKS;
    }

    /** Counts what is due now. */
    void look() {
        Instant now = clock.instant();
        gatherings.look(now);
        days.look(now);
        givenUp.look(now);
    }
}
