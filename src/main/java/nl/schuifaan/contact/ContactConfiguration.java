package nl.schuifaan.contact;

import nl.schuifaan.settings.Now;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Durable;
import org.quartz.DateBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The key for what is personal, and the hour at which it is let go of. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    Addresses addresses(Settings settings, MongoTemplate mongo, Durable durable) {
        return new KeyInUse(settings, mongo, durable).addresses();
    }

    @Bean
    Custody custody(ObjectProvider<PersonalData> features, Settings settings, Now now) {
        return new Custody(features::orderedStream, new Forgotten(settings.dataDir()), now);
    }

    /** Before anything comes in or goes out. */
    @Bean
    SmartInitializingSingleton forgettingAgain(Custody custody) {
        return custody::forgetRestored;
    }

    @Bean
    JobDetail retention() {
        return JobBuilder.newJob(Retention.class).withIdentity("retention").storeDurably().build();
    }

    @Bean
    Trigger hourly(JobDetail retention) {
        return TriggerBuilder.newTrigger().forJob(retention).withIdentity("hourly")
                // When the start has calmed down.
                .startAt(DateBuilder.futureDate(1, DateBuilder.IntervalUnit.MINUTE))
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
                .build();
    }
}
