package nl.schuifaan.poll;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Parties;
import nl.schuifaan.settings.Now;
import org.springframework.context.ApplicationContext;

/** Lets polls open and close when a test says so, in place of the job that runs by itself. */
public final class PollClock {

    private final ApplicationContext context;

    public PollClock(ApplicationContext context) {
        this.context = context;
    }

    public void go() {
        context.getBean(Timetable.class).look(context.getBean(Now.class).instant());
    }

    /** The afternoons on which one of a gathering with guests may open or close. */
    public List<Instant> afternoons() {
        Parties parties = context.getBean(Parties.class);
        List<Instant> afternoons = new ArrayList<>();
        for (Attendance.Held held : context.getBean(Attendance.class).list()) {
            if (parties.of(held.code()).stream().anyMatch(party -> party.state() == Parties.State.GRANTED)) {
                List.of(held.start().minus(3, ChronoUnit.DAYS), held.end().plus(1, ChronoUnit.DAYS), held.end().plus(11, ChronoUnit.DAYS))
                        .forEach(day -> afternoons.add(day.atZone(Now.THE_HAGUE).with(LocalTime.of(14, 0)).toInstant()));
            }
        }
        return afternoons;
    }
}
