package nl.schuifaan.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.schuifaan.channel.Upcoming;
import org.springframework.stereotype.Component;

/** When questions will be put that nobody has planned yet, as a poll is planned when it opens. */
@Component
class UpcomingPolls implements Upcoming {

    private final PollSchedule schedule;
    private final Invitation invitation;

    UpcomingPolls(PollSchedule schedule, Invitation invitation) {
        this.schedule = schedule;
        this.invitation = invitation;
    }

    @Override
    public Optional<Instant> after(Instant now) {
        return schedule.polls().filter(poll -> poll.opens().isAfter(now)).sorted(Comparator.comparing(Poll::opens))
                .filter(poll -> !invitation.guests(poll).isEmpty()).map(Poll::opens).findFirst();
    }
}
