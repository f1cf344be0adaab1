package nl.schuifaan.poll;

import nl.schuifaan.logging.Outage;
import nl.schuifaan.settings.MovableClock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wakes the {@link PollSchedule}. */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    private static final int SECONDS = 15;

    @DisallowConcurrentExecution
    static class Look implements Job {

        /** Of all looks: each has a job of its own. */
        private static final Outage OUTAGE = new Outage(LoggerFactory.getLogger(PollSchedule.class), "polls wait");

        private final PollSchedule timetable;
        private final MovableClock clock;

        Look(PollSchedule timetable, MovableClock clock) {
            this.timetable = timetable;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            OUTAGE.tried(() -> timetable.look(clock.instant()));
        }
    }

    @Bean
    JobDetail pollJob() {
        return JobBuilder.newJob(Look.class).withIdentity("polls").storeDurably().build();
    }

    @Bean
    Trigger pollsEveryQuarterOfAMinute(@Qualifier("pollJob") JobDetail job) {
        return TriggerBuilder.newTrigger().forJob(job).withIdentity("polls")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)).build();
    }
}
