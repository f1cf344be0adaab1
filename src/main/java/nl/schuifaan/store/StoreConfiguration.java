package nl.schuifaan.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.schuifaan.settings.Secret;
import nl.schuifaan.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Opens the store before its client, and closes them the other way round. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

    /** Within a webhook's patience: whoever delivers waits some ten seconds before trying again. */
    private static final int PATIENCE_SECONDS = 10;

    /** Two cores keep far fewer busy; more would only wait inside the store. */
    private static final int CONNECTIONS = 32;

    @Bean(destroyMethod = "close")
    Store store(Settings settings) {
        return settings.mongodbUri().map(Secret::reveal).map(ConnectionString::new).<Store>map(MongoDb::new)
                .orElseGet(() -> EmbeddedStore.in(settings.dataDir()));
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Store store) {
        var client = connect(store.connection());
        try {
            FirstAnswer.await(client, database(store.connection()));
        } catch (RuntimeException failure) {
            client.close();
            throw failure;
        }
        log.info("Store: {}", store.where());
        return client;
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(Store store, MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(client, database(store.connection()));
    }

    static MongoClient connect(ConnectionString connection) {
        return MongoClients.create(client(connection).build());
    }

    /**
     * Writes are acknowledged when a majority has them in its journal: what was received is then not lost by any crash.
     */
    static MongoClientSettings.Builder client(ConnectionString connection) {
        return MongoClientSettings.builder()
                .applyConnectionString(connection)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool ->
                pool.maxSize(CONNECTIONS).maxWaitTime(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    static String database(ConnectionString connection) {
        return Optional.ofNullable(connection.getDatabase()).orElse(Store.DATABASE);
    }
}
