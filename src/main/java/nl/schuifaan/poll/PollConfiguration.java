package nl.schuifaan.poll;

import nl.schuifaan.settings.Now;
import nl.schuifaan.store.Outage;
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

/** Wakes the {@link Timetable}. */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    private static final int SECONDS = 15;

    @DisallowConcurrentExecution
    static class Look implements Job {

        /** Of all looks: each has a job of its own. */
        private static final Outage OUTAGE = new Outage(LoggerFactory.getLogger(Timetable.class), "polls wait");

        private final Timetable timetable;
        private final Now now;

        Look(Timetable timetable, Now now) {
            this.timetable = timetable;
            this.now = now;
        }

        @Override
        public void execute(JobExecutionContext context) {
            OUTAGE.tried(() -> timetable.look(now.instant()));
        }
    }

    @Bean
    JobDetail polls() {
        return JobBuilder.newJob(Look.class).withIdentity("polls").storeDurably().build();
    }

    @Bean
    Trigger pollsEveryQuarterOfAMinute(@Qualifier("polls") JobDetail polls) {
        return TriggerBuilder.newTrigger().forJob(polls).withIdentity("polls")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)).build();
    }
}
