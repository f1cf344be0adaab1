package nl.schuifaan.notice;

import java.time.Instant;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.logging.Outage;
import nl.schuifaan.settings.MovableClock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.LoggerFactory;

/**
 * Reads from the ledgers what people are to be told, every few seconds. All it does may be done twice and then counts
 * once.
 */
@DisallowConcurrentExecution
class Planner implements Job {

    /** Of all rounds: each has a planner of its own. */
    private static final Outage OUTAGE = new Outage(LoggerFactory.getLogger(Planner.class),
            "notices are planned later");

    private final Bookings parties;
    private final Reminders reminders;
    private final Changes changes;
    private final Offers offers;
    private final ClosedLists lists;
    private final ColleagueQuestions questions;
    private final MovableClock clock;

    Planner(Bookings parties, Reminders reminders, Changes changes, Offers offers, ClosedLists lists,
            ColleagueQuestions questions, MovableClock clock) {
        this.parties = parties;
        this.reminders = reminders;
        this.changes = changes;
        this.offers = offers;
        this.lists = lists;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        OUTAGE.tried(this::plan);
    }

    /** One round. */
    void plan() {
        Instant at = clock.instant();
        for (Bookings.GatheringSchedule occasion : parties.occasions()) {
            if (!occasion.settling(at)) {
                reminders.plan(occasion, at);
                changes.plan(occasion, at);
                lists.plan(occasion, at);
            }
        }
        offers.go(at);
        questions.tell(at);
    }
}
