package nl.schuifaan.console;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** Who did what to one gathering, in sentences. */
@Component
final class GatheringHistory {

    private static final int LINES = 20;

    private final DoneByColleagues done;
    private final Dates dates;
    private final MovableClock clock;
    private final Say say;

    GatheringHistory(DoneByColleagues done, Dates dates, MovableClock clock, Say say) {
        this.done = done;
        this.dates = dates;
        this.clock = clock;
        this.say = say;
    }

    /** The newest first. */
    List<Line> of(GatheringCode code) {
        return find(code).stream().map(one -> new Line(dates.moment(one.when().atZone(MovableClock.THE_HAGUE)),
                who(one), say.has("activity." + one.deed()) ? say.text("activity." + one.deed()) : one.deed()))
                .toList();
    }

    /** Who did something to it last. */
    String last(GatheringCode code) {
        return find(code).stream().findFirst().map(this::who).orElseGet(() -> say.text("activity.nobody"));
    }

    private List<DoneByColleagues.Done> find(GatheringCode code) {
        Instant now = clock.instant().plusSeconds(1);
        return done.about("gathering:" + code, now, LINES);
    }

    private String who(DoneByColleagues.Done one) {
        return one.who().isEmpty() ? say.text("activity.nobody") : one.who();
    }
}
