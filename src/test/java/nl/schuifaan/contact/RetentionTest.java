package nl.schuifaan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import nl.schuifaan.settings.Now;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RetentionTest {

    private final ArrayList<Instant> asked = new ArrayList<>();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(QuartzAutoConfiguration.class))
            .withBean(Now.class)
            .withBean("retention", JobDetail.class, () -> new ContactConfiguration().retention())
            .withBean("hourly", Trigger.class, () -> new ContactConfiguration().hourly(new ContactConfiguration().retention()));

    @Test
    void every_keeper_is_asked_at_the_time_of_our_clock_even_when_one_fails() {
        application
                .withBean("failing", Keeper.class, () -> _ -> {
                    throw new IllegalStateException("no store");
                })
                .withBean("working", Keeper.class, () -> instant -> {
                    synchronized (asked) {
                        asked.add(instant);
                    }
                    return 1;
                })
                .run(context -> {
                    var now = context.getBean(Now.class);
                    now.forward(Duration.ofDays(2));
                    context.getBean(Scheduler.class).triggerJob(JobKey.jobKey("retention"));

                    Awaitility.await().until(() -> !asked.isEmpty());
                    assertThat(Duration.between(asked.getFirst(), now.instant())).isLessThan(Duration.ofMinutes(1));
                });
    }

    @Test
    void it_comes_round_every_hour_and_never_twice_at_once() {
        application.run(context -> {
            var scheduler = context.getBean(Scheduler.class);
            var trigger = (SimpleTrigger) scheduler.getTrigger(TriggerKey.triggerKey("hourly"));

            assertThat(Duration.ofMillis(trigger.getRepeatInterval())).isEqualTo(Duration.ofHours(1));
            assertThat(trigger.getRepeatCount()).isEqualTo(SimpleTrigger.REPEAT_INDEFINITELY);
            assertThat(scheduler.getJobDetail(JobKey.jobKey("retention")).isConcurrentExecutionDisallowed()).isTrue();
        });
    }
}
