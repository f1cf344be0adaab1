package nl.schuifaan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schuifaan.settings.MovableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final List<Instant> asked = new CopyOnWriteArrayList<>();

    private ApplicationContextRunner application() {
        PersonalDataService personalData = new PersonalDataService(() ->
                List.<PersonalData>of(failing(), working()).stream(), new Forgotten(folder), clock);
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(QuartzAutoConfiguration.class))
                .withBean(PersonalDataService.class, () -> personalData)
                .withBean("retention", JobDetail.class, () -> new ContactConfiguration().retention())
                .withBean("hourly", Trigger.class, () ->
                new ContactConfiguration().hourly(new ContactConfiguration().retention()));
    }

    @Test
    void every_feature_is_asked_at_the_time_of_our_clock_even_when_one_fails() {
        application().run(context -> {
            clock.forward(Duration.ofDays(2));
            context.getBean(Scheduler.class).triggerJob(JobKey.jobKey("retention"));

            Awaitility.await().until(() -> !asked.isEmpty());
            assertThat(Duration.between(asked.getFirst(), clock.instant())).isLessThan(Duration.ofMinutes(1));
        });
    }

    @Test
    void it_comes_round_every_hour_and_never_twice_at_once() {
        application().run(context -> {
            var scheduler = context.getBean(Scheduler.class);
            var trigger = (SimpleTrigger) scheduler.getTrigger(TriggerKey.triggerKey("hourly"));

            assertThat(Duration.ofMillis(trigger.getRepeatInterval())).isEqualTo(Duration.ofHours(1));
            assertThat(trigger.getRepeatCount()).isEqualTo(SimpleTrigger.REPEAT_INDEFINITELY);
            assertThat(scheduler.getJobDetail(JobKey.jobKey("retention")).isConcurrentExecutionDisallowed()).isTrue();
        });
    }

    private PersonalData working() {
        return new Remembered() {
            @Override
            public int expire(Instant now) {
                asked.add(now);
                return 1;
            }
        };
    }

    private static PersonalData failing() {
        return new Remembered() {
            @Override
            public int expire(Instant now) {
                throw new IllegalStateException("no store");
            }
        };
    }
}
