package nl.schuifaan.contact;

import nl.schuifaan.settings.Now;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Asks every {@link Keeper}, once an hour, to let go of what may no longer be kept. */
@DisallowConcurrentExecution
class Retention implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ObjectProvider<Keeper> keepers;
    private final Now now;

    Retention(ObjectProvider<Keeper> keepers, Now now) {
        this.keepers = keepers;
        this.now = now;
    }

    @Override
    public void execute(JobExecutionContext context) {
        keepers.orderedStream().forEach(this::expire);
    }

    /** One that fails does not keep the others from letting go; it is asked again in an hour. */
    private void expire(Keeper keeper) {
        var name = keeper.getClass().getSimpleName();
        try {
            var removed = keeper.expire(now.instant());
            if (removed > 0) {
                LOG.info("Retention: {} removed by {}", removed, name);
            }
        } catch (RuntimeException failure) {
            LOG.error("Retention: {} failed and is asked again in an hour", name, failure);
        }
    }
}
