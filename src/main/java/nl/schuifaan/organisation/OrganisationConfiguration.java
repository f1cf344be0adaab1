package nl.schuifaan.organisation;

import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Durable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The organisation begins with what the program was started with. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    private static final String COLLECTION = "organisation";

    @Bean
    Organisation organisation(MongoTemplate mongo, Durable durable, Settings settings) {
        Settings.Notices notices = settings.notices();
        Profile.Quiet quiet = new Profile.Quiet(notices.quietFrom(), notices.quietUntil(), notices.daysOff());
        return new Organisation(mongo.getDb().getCollection(COLLECTION), durable,
                Profile.beginning(settings.organisation().orElse(""), settings.contact().orElse(""), quiet));
    }
}
