package nl.schuifaan.contact;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Lets go, once an hour, of what may no longer be kept. */
@DisallowConcurrentExecution
class Retention implements Job {

    private final Custody custody;

    Retention(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(JobExecutionContext context) {
        custody.expire();
    }
}
