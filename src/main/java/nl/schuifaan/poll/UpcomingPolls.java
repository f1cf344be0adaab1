package nl.schuifaan.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.schuifaan.channel.Upcoming;
import nl.schuifaan.gathering.Bookings;
import org.springframework.stereotype.Component;

/** When questions will be put that nobody has planned yet, as a poll is planned when it opens. */
@Component
class UpcomingPolls implements Upcoming {

    private final PollSchedule schedule;
    private final Bookings bookings;

    UpcomingPolls(PollSchedule schedule, Bookings bookings) {
        this.schedule = schedule;
        this.bookings = bookings;
    }

    @Override
    public Optional<Instant> after(Instant now) {
        return schedule.polls().filter(poll -> poll.opens().isAfter(now))
                .sorted(Comparator.comparing(Poll::opens)).filter(this::isForAnybody).map(Poll::opens).findFirst();
    }

    private boolean isForAnybody(Poll poll) {
        return bookings.of(poll.gathering()).stream()
                .anyMatch(party -> party.state() == Bookings.State.GRANTED && party.contact() != null);
    }
}
