package nl.schuifaan;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/** Reads a whole database, field by field, keys and bytes too. */
final class WhatIsStored {

    private final MongoDatabase database;
    private final Set<Found> found = new LinkedHashSet<>();

    WhatIsStored(MongoDatabase database) {
        this.database = database;
    }

    /**
     * A value where it was found.
     *
     * @param field as {@code docs/personal-data.md} writes it: {@code chats.contact.bookings[].name}
     */
    record Found(String field, String value) {
        boolean holds(String secret) {
            return value.contains(secret);
        }
    }

    /** A document of a copy of the store. */
    record Copy(String collection, Document document) {}

    /** Everything that is stored at this moment; it is remembered too. */
    synchronized List<Copy> look() {
        List<Copy> all = copy();
        found.addAll(fieldsOf(all));
        return all;
    }

    List<Found> now() {
        return fieldsOf(copy());
    }

    private static List<Found> fieldsOf(List<Copy> copies) {
        List<Found> all = new ArrayList<>();
        copies.forEach(copy -> collect(copy.collection, copy.document, all));
        return all;
    }

    /** What of this is about that chat, as it stands in {@code schuifaan.json}. */
    static List<Found> of(String chat, List<Copy> copies) {
        List<Found> mine = new ArrayList<>();
        for (Copy copy : copies) {
            if (chat.equals(copy.document.get("_id")) || chat.equals(copy.document.get("chat"))) {
                collect(copy.collection, copy.document, mine);
            }
            copy.document.get("bookings", new Document()).forEach((booking, party) -> {
                if (chat.equals(((Document) party).get("contact"))) {
                    mine.add(new Found("gatherings.gathering", copy.document.getString("_id")));
                    mine.add(new Found("gatherings.booking", booking));
                    collect(copy.collection, party, mine);
                }
            });
        }
        return mine;
    }

    /** Everything that was found whenever somebody looked. */
    synchronized List<Found> found() {
        return List.copyOf(found);
    }

    List<Copy> copy() {
        List<Copy> all = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).find().forEach(document -> all.add(new Copy(collection, document)));
        }
        return all;
    }

    /** The program goes on meanwhile, and may have written its sign of life again before that is put back. */
    void putBack(List<Copy> backup) {
        backup.stream().map(Copy::collection).distinct()
                .forEach(collection -> database.getCollection(collection).deleteMany(new Document()));
        backup.forEach(copy -> database.getCollection(copy.collection).replaceOne(
                new Document("_id", copy.document.get("_id")), copy.document, new ReplaceOptions().upsert(true)));
    }

    /** The fields of a document whose own fields are collections, as {@code schuifaan.json} is. */
    static List<Found> fieldsOf(Document shown) {
        List<Found> all = new ArrayList<>();
        shown.forEach((collection, documents) ->
                ((List<?>) documents).forEach(document -> collect(collection, document, all)));
        return all;
    }

    private static void collect(String field, Object value, List<Found> all) {
        switch (value) {
            case Map<?, ?> document ->
                    document.forEach((key, inner) -> collect(below(field, (String) key, all), inner, all));
            case List<?> list -> list.forEach(item -> collect(field + "[]", item, all));
            case Binary bytes -> all.add(new Found(field, new String(bytes.getData(), StandardCharsets.ISO_8859_1)
                    + new String(bytes.getData(), StandardCharsets.UTF_8) + HexFormat.of().formatHex(bytes.getData())));
            case null -> { }
            default -> all.add(new Found(field, value.toString()));
        }
    }

    /** Names of fields that are made of data are data. */
    private static String below(String field, String key, List<Found> all) {
        if (field.equals("gatherings.bookings")) {
            all.add(new Found("gatherings.waiting[]", key));
            return field + ".*";
        }
        if (field.equals("gatherings.perChat")) {
            all.add(new Found("gatherings.bookings.*.contact", key));
            return field + ".*";
        }
        return field + "." + key;
    }
}
