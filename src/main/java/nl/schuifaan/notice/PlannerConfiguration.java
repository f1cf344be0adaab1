package nl.schuifaan.notice;

import nl.schuifaan.gathering.Parties;
import nl.schuifaan.gathering.WaitingList;
import nl.schuifaan.settings.Now;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of gatherings without anybody writing it: reminders, changes, offers. */
@Configuration(proxyBeanMethods = false)
class PlannerConfiguration {

    /** Between two rounds, in seconds. */
    private static final int PAUSE = 15;

    @Bean
    Reminders reminders(Notices notices, Rows rows, Parties parties, QuietHours quiet) {
        return new Reminders(notices, rows, parties, quiet);
    }

    @Bean
    Changes changes(Notices notices, Parties parties) {
        return new Changes(notices, parties);
    }

    @Bean
    Sender moved(Changes changes) {
        return changes.new Moved();
    }

    @Bean
    Sender calledOff(Changes changes) {
        return changes.new CalledOff();
    }

    @Bean
    Offers offers(Notices notices, WaitingList waiting, Parties parties, QuietHours quiet) {
        return new Offers(notices, waiting, parties, quiet);
    }

    @Bean
    Sender offered(Offers offers) {
        return offers.offered();
    }

    @Bean
    Sender lapsed(Offers offers) {
        return offers.lapsed();
    }

    @Bean
    Sender given(Offers offers) {
        return offers.given();
    }

    @Bean
    Planner planner(Parties parties, Reminders reminders, Changes changes, Offers offers, Now now) {
        return new Planner(parties, reminders, changes, offers, now);
    }

    @Bean
    JobDetail planning() {
        return JobBuilder.newJob(Planner.class).withIdentity("planning").storeDurably().build();
    }

    @Bean
    Trigger everyFewSeconds(JobDetail planning) {
        return TriggerBuilder.newTrigger().forJob(planning).withIdentity("every few seconds").startNow()
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(PAUSE)).build();
    }
}
