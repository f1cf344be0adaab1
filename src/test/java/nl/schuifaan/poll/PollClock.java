package nl.schuifaan.poll;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.settings.MovableClock;
import org.springframework.context.ApplicationContext;

/** Lets polls open and close when a test says so, in place of the job that runs by itself. */
public final class PollClock {

    private final ApplicationContext context;

    public PollClock(ApplicationContext context) {
        this.context = context;
    }

    public void go() {
        context.getBean(PollSchedule.class).look(context.getBean(MovableClock.class).instant());
    }

    /** The afternoons on which one of a gathering with guests may open or close. */
    public List<Instant> afternoons() {
        Bookings parties = context.getBean(Bookings.class);
        List<Instant> afternoons = new ArrayList<>();
        for (Attendance.HeldGathering held : context.getBean(Attendance.class).list()) {
            if (parties.of(held.code()).stream().anyMatch(party -> party.state() == Bookings.State.GRANTED)) {
                List.of(held.start().minus(3, ChronoUnit.DAYS), held.end().plus(1, ChronoUnit.DAYS),
                        held.end().plus(11, ChronoUnit.DAYS))
                        .forEach(day ->
                        afternoons.add(day.atZone(MovableClock.THE_HAGUE).with(LocalTime.of(14, 0)).toInstant()));
            }
        }
        return afternoons;
    }
}
