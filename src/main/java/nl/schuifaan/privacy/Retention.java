package nl.schuifaan.privacy;

import nl.schuifaan.logging.Outage;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.LoggerFactory;

/** Lets go, once an hour, of what may no longer be kept. */
@DisallowConcurrentExecution
class Retention implements Job {

    /** Of all hours: each has a job of its own. */
    private static final Outage OUTAGE = new Outage(LoggerFactory.getLogger(Retention.class), "nothing is let go of");

    private final PersonalDataService personalData;

    Retention(PersonalDataService personalData) {
        this.personalData = personalData;
    }

    @Override
    public void execute(JobExecutionContext context) {
        OUTAGE.tried(personalData::expire);
    }
}
