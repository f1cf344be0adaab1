package nl.schuifaan.privacy;

import nl.schuifaan.settings.MovableClock;
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
    PersonalDataService personalData(ObjectProvider<PersonalData> features, Settings settings, MovableClock clock) {
        return new PersonalDataService(features::orderedStream, new Forgotten(settings.dataDir()), clock);
    }

    /** Before anything comes in or goes out. */
    @Bean
    SmartInitializingSingleton forgettingAgain(PersonalDataService personalData) {
        return personalData::forgetRestored;
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
