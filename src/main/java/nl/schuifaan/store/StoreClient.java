package nl.schuifaan.store;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How the driver talks to the store: what it waits for, how long, and by how many connections. */
final class StoreClient {

    /** Within a webhook's patience: whoever delivers waits some ten seconds before trying again. */
    private static final int PATIENCE_SECONDS = 10;

    /** Two cores keep far fewer busy; more would only wait inside the store. */
    private static final int CONNECTIONS = 32;

    private StoreClient() {}

    static MongoClient connect(ConnectionString connection) {
        return MongoClients.create(client(connection).build());
    }

    /**
     * Writes are acknowledged when a majority has them in its journal: what was received is then not lost by any crash.
     */
    static MongoClientSettings.Builder client(ConnectionString connection) {
        return MongoClientSettings.builder()
                .applyConnectionString(connection)
                .codecRegistry(fromRegistries(fromProviders(new Ids()),
                MongoClientSettings.getDefaultCodecRegistry()))
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
