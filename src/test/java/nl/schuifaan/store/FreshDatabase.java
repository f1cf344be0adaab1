package nl.schuifaan.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own on a store, and the ways to use it. Closing it drops it. */
public record FreshDatabase(MongoTemplate template, MongoDatabase database, MongoClient client, Durable durable)
        implements AutoCloseable {

    static boolean has(Class<?> type) {
        return type == MongoTemplate.class || type == MongoDatabase.class || type == MongoClient.class
                || type == Durable.class
                || type == Traffic.class;
    }

    static FreshDatabase on(Store store) {
        var client = Stores.client(store);
        var name = "test-" + UUID.randomUUID();
        return new FreshDatabase(Templates.of(client, name), client.getDatabase(name), client, store);
    }

    Object get(Class<?> type) {
        return type == MongoTemplate.class ? template : type == MongoDatabase.class ? database
                : type == MongoClient.class ? client
                : type == Traffic.class ? new Traffic(database.getName()) : durable;
    }

    @Override
    public void close() {
        database.drop();
    }
}
