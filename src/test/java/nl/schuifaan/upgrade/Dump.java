package nl.schuifaan.upgrade;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * All documents of a store, in a folder: a file for each collection, a document a line, in canonical Extended JSON, by
 * {@code _id}.
 */
record Dump(SequencedMap<String, List<Document>> collections) {

    private static final String ENDING = ".json";
    private static final JsonWriterSettings EXACT = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    static Dump of(MongoDatabase store) {
        SequencedMap<String, List<Document>> all = new TreeMap<>();
        store.listCollectionNames().forEach(name -> all.put(name,
                store.getCollection(name).find().sort(new Document("_id", 1)).into(new ArrayList<>())));
        all.values().removeIf(List::isEmpty);
        return new Dump(all);
    }

    static Dump read(Path folder) throws IOException {
        SequencedMap<String, List<Document>> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                all.put(file.getFileName().toString().replace(ENDING, ""),
                        Files.readAllLines(file).stream().map(Document::parse).toList());
            }
        }
        return new Dump(all);
    }

    /** Writes it in the place of what was in the folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            old.filter(file -> file.toString().endsWith(ENDING)).forEach(Dump::delete);
        }
        for (String name : collections.keySet()) {
            Files.write(folder.resolve(name + ENDING), of(name).stream().map(document -> document.toJson(EXACT))
                    .toList());
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Document> of(String collection) {
        return collections.getOrDefault(collection, List.of());
    }

    Document find(String collection, Object id) {
        return of(collection).stream().filter(document -> document.get("_id").equals(id)).findFirst().orElseThrow();
    }

    void putInto(MongoDatabase store) {
        collections.forEach((name, documents) ->
                store.getCollection(name).insertMany(documents.stream().map(Document::new).toList()));
    }
}
