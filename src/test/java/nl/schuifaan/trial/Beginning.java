package nl.schuifaan.trial;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What a store held at some moment, to be put back. Starting an application costs seconds, so tests share one, and
 * each finds the store as the first did.
 */
public final class Beginning {

    private final MongoDatabase store;
    private final Map<String, List<Document>> then = new HashMap<>();

    public Beginning(MongoDatabase store) {
        this.store = store;
        for (String name : store.listCollectionNames()) {
            then.put(name, store.getCollection(name).find().into(new ArrayList<>()));
        }
    }

    public void putBack() {
        for (String name : store.listCollectionNames()) {
            store.getCollection(name).deleteMany(new Document());
            List<Document> documents = then.getOrDefault(name, List.of());
            if (!documents.isEmpty()) {
                store.getCollection(name).insertMany(documents);
            }
        }
    }
}
