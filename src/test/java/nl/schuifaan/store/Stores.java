package nl.schuifaan.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stores that tests run on: one of each kind for all of them, opened when first asked for, wired as the application
 * does.
 */
public final class Stores {

    private static final Map<String, Store> OPEN = new ConcurrentHashMap<>();
    private static final Map<Store, MongoClient> CLIENTS = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            CLIENTS.values().forEach(MongoClient::close);
            OPEN.values().forEach(Store::close);
        }));
    }

    private Stores() {}

    /** For tests that are no {@link StoreTest}; close it after use. */
    public static FreshDatabase freshEmbedded() {
        return FreshDatabase.on(embedded());
    }

    static Store embedded() {
        return OPEN.computeIfAbsent("embedded", _ -> {
            try {
                return EmbeddedStore.in(Files.createTempDirectory("schuifaan-stores"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    static Optional<Store> mongodb() {
        return Optional.ofNullable(System.getenv("MONGODB_TEST_URI")).filter(uri -> !uri.isBlank())
                .map(uri -> OPEN.computeIfAbsent(uri, _ -> new MongoDb(new ConnectionString(uri))));
    }

    /** A client of one's own, which stores ids as the application does; close it after use. */
    public static MongoClient connect(String uri) {
        return StoreClient.connect(new ConnectionString(uri));
    }

    static MongoClient client(Store store) {
        return CLIENTS.computeIfAbsent(store, _ -> MongoClients.create(
                StoreClient.client(store.connection()).addCommandListener(Traffic.COUNTED).build()));
    }
}
