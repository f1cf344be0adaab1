package nl.schuifaan.evening;

import java.time.Duration;
import nl.schuifaan.loop.Loop;
import org.springframework.stereotype.Component;

/**
 * Does what a time has to pass for: notes from before the start count from then on, and the order for dinner is fixed.
 */
@Component
final class EveningLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Settling settling;
    private final Dinner dinner;

    EveningLoop(Settling settling, Dinner dinner) {
        super("evening", "arrivals of before the start wait");
        this.settling = settling;
        this.dinner = dinner;
    }

    @Override
    protected Duration round() {
        settling.settleAll();
        dinner.fixAll();
        return PAUSE;
    }
}
