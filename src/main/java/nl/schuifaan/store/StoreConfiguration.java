package nl.schuifaan.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import nl.schuifaan.settings.Secret;
import nl.schuifaan.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Opens the store before its client, and closes them the other way round. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean(destroyMethod = "close")
    Store store(Settings settings) {
        return settings.mongodbUri().map(Secret::reveal).map(ConnectionString::new).<Store>map(MongoDb::new)
                .orElseGet(() -> EmbeddedStore.in(settings.dataDir()));
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Store store) {
        var client = StoreClient.connect(store.connection());
        try {
            FirstAnswer.await(client, StoreClient.database(store.connection()));
        } catch (RuntimeException failure) {
            client.close();
            throw failure;
        }
        log.info("Store: {}", store.where());
        return client;
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return Ids.conversions();
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(Store store, MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(client, StoreClient.database(store.connection()));
    }
}
