package nl.schuifaan.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.chat.NoticeInbox;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.context.ApplicationContext;

/** Lets notices go when a test says so, in place of the jobs and the round that run by themselves. */
public final class NoticeClock {

    private final ApplicationContext context;

    public NoticeClock(ApplicationContext context) {
        this.context = context;
    }

    /** Plans what is to be told of gatherings, and tells what is due. */
    public void plan() {
        context.getBean(Planner.class).plan();
        deliver();
    }

    /** Offers what is free, and tells what is due. */
    public void offer() {
        context.getBean(Offers.class).go(context.getBean(MovableClock.class).instant());
        deliver();
    }

    /**
     * Plans to tell all who have seats.
     *
     * @return when it begins
     */
    public Instant tellParticipants(String gathering, Map<String, String> texts) {
        return context.getBean(Broadcasts.class)
                .plan(new Audience(Audience.Kind.PARTICIPANTS, new GatheringCode(gathering), null, null), texts, null,
                null).due();
    }

    private void deliver() {
        new NoticeLoop(context.getBean(NoticeOpener.class), context.getBean(NoticeDispatcher.class),
                context.getBean(NoticeInbox.class),
                context.getBean(MovableClock.class)).go();
    }

    /** When something is planned to go out next, of gatherings for which anybody signed up. */
    public Optional<Instant> next() {
        Bookings parties = context.getBean(Bookings.class);
        Map<String, Boolean> people = new HashMap<>();
        return context.getBean(Notices.class).in(Notice.State.PLANNED).stream()
                .sorted(Comparator.comparing(Notice::due))
                .filter(notice ->
                people.computeIfAbsent(String.valueOf(notice.gathering()), code -> !parties.of(new GatheringCode(code))
                        .isEmpty()))
                .map(Notice::due).findFirst();
    }
}
