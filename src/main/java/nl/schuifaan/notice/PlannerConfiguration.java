package nl.schuifaan.notice;

import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.WaitingList;
import nl.schuifaan.settings.MovableClock;
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
    Reminders reminders(Notices notices, Deliveries rows, Bookings parties, QuietHours quiet) {
        return new Reminders(notices, rows, parties, quiet);
    }

    @Bean
    Changes changes(Notices notices, Bookings parties) {
        return new Changes(notices, parties);
    }

    @Bean
    NoticeKind moved(Changes changes) {
        return new MovedNotice(changes);
    }

    @Bean
    NoticeKind calledOff(Changes changes) {
        return new CalledOffNotice(changes);
    }

    @Bean
    Offers offers(Notices notices, WaitingList waiting, Bookings parties, QuietHours quiet) {
        return new Offers(notices, waiting, parties, quiet);
    }

    @Bean
    NoticeKind offered(Offers offers) {
        return offers.offered();
    }

    @Bean
    NoticeKind offeredFewer(Offers offers) {
        return offers.offeredFewer();
    }

    @Bean
    ClosedLists closedLists(Notices notices, Bookings parties) {
        return new ClosedLists(notices, parties);
    }

    @Bean
    NoticeKind lapsed(Offers offers) {
        return offers.lapsed();
    }

    @Bean
    NoticeKind given(Offers offers) {
        return offers.given();
    }

    @Bean
    Planner planner(Bookings parties, Reminders reminders, Changes changes, Offers offers, ClosedLists lists,
            ColleagueQuestions questions, MovableClock clock) {
        return new Planner(parties, reminders, changes, offers, lists, questions, clock);
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
