package nl.schuifaan.people;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.loop.Loop;
import nl.schuifaan.people.BegunMoves.Begun;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/**
 * Finishes moves to another gathering that a death left halfway, so that nobody keeps seats at two gatherings, or has
 * seats that their chat knows nothing of. A move done twice is one move.
 */
@Component
class UnfinishedMoves extends Loop {

    /** Longer than a move takes. */
    static final Duration AFTER = Duration.ofMinutes(1);

    private static final Duration EVERY = Duration.ofSeconds(30);

    /** What could not be finished by then is left to colleagues. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final BegunMoves begun;
    private final PeopleAtGatherings people;
    private final Rebooking rebooking;
    private final MovableClock clock;

    UnfinishedMoves(BegunMoves begun, PeopleAtGatherings people, Rebooking rebooking, MovableClock clock) {
        super("moves", "moves that were begun are not finished");
        this.begun = begun;
        this.people = people;
        this.rebooking = rebooking;
        this.clock = clock;
    }

    @Override
    protected Duration round() {
        finish();
        return EVERY;
    }

    /** One that cannot be finished now holds up no other. */
    void finish() {
        Instant now = clock.instant();
        RuntimeException failed = null;
        for (Begun move : begun.before(now.minus(AFTER))) {
            try {
                finish(move, now);
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void finish(Begun move, Instant now) {
        if (move.at().isAfter(now.minus(GIVEN_UP))) {
            people.find(move.from(), move.old()).ifPresent(one ->
                    rebooking.finish(move.from(), one, move.to(), move.by()));
        }
        begun.end(move.id());
    }
}
