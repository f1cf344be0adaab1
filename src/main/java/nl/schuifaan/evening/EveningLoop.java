package nl.schuifaan.evening;

import java.time.Duration;
import nl.schuifaan.loop.Loop;
import org.springframework.stereotype.Component;

/**
 * Does what a time has to pass for: notes from before the start count from then on, the order for dinner is fixed, and
 * guests and facilitators are told what they are to know by now.
 */
@Component
final class EveningLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Settling settling;
    private final Dinner dinner;
    private final TableNotice tables;
    private final Briefing briefing;
    private final AfterEvening afterwards;
    private final MixQuestion mix;

    EveningLoop(Settling settling, Dinner dinner, TableNotice tables, Briefing briefing, AfterEvening afterwards,
            MixQuestion mix) {
        super("evening", "arrivals of before the start wait");
        this.settling = settling;
        this.dinner = dinner;
        this.tables = tables;
        this.briefing = briefing;
        this.afterwards = afterwards;
        this.mix = mix;
    }

    @Override
    protected Duration round() {
        settling.settleAll();
        dinner.fixAll();
        tables.planAll();
        briefing.planAll();
        afterwards.planAll();
        mix.planAll();
        return PAUSE;
    }
}
