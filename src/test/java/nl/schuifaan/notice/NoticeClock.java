package nl.schuifaan.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.chat.Letters;
import nl.schuifaan.gathering.Parties;
import nl.schuifaan.settings.Now;
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
        context.getBean(Offers.class).go(context.getBean(Now.class).instant());
        deliver();
    }

    /**
     * Plans to tell all who have seats.
     *
     * @return when it begins
     */
    public Instant tellParticipants(String gathering, Map<String, String> texts) {
        return context.getBean(Broadcasts.class).plan(new Audience(Audience.Kind.PARTICIPANTS, gathering, null, null), texts, null, null).due();
    }

    private void deliver() {
        new Delivery(context.getBean(Ledger.class), context.getBean(Postmaster.class), context.getBean(Letters.class),
                context.getBean(Now.class)).go();
    }

    /** When something is planned to go out next, of gatherings for which anybody signed up. */
    public Optional<Instant> next() {
        Parties parties = context.getBean(Parties.class);
        Map<String, Boolean> people = new HashMap<>();
        return context.getBean(Notices.class).in(Notice.State.PLANNED).stream().sorted(Comparator.comparing(Notice::due))
                .filter(notice -> people.computeIfAbsent(String.valueOf(notice.gathering()), code -> !parties.of(code).isEmpty()))
                .map(Notice::due).findFirst();
    }
}
