package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.Stores;
import nl.schuifaan.store.Templates;
import nl.schuifaan.trial.Mongod;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Someone gets the disk of a {@code mongod}, with blocks in its files that nothing uses any more. Of the files of
 * sheets and slips, and of their indexes; what its journal tells is in {@code docs/personal-data.md}.
 */
class StoreFilesTest {

    private static final String POLL = "LAAK1.after";
    private static final int PEOPLE = 30;

    private final Addresses addresses = ChatIds.addresses();
    private final List<String> contacts = IntStream.range(0, PEOPLE)
            .mapToObj(i -> addresses.id("sms", "+316000000" + i)).toList();

    @Test
    void nobody_stands_in_the_files_of_sheets_and_slips_and_all_do_where_owners_are_in_clear() throws Exception {
        assumeTrue(Mongod.there(), "there is no mongod to start, by MONGOD or on the path");
        try (Mongod mongod = Mongod.start(); MongoClient client = Stores.connect(mongod.uri())) {
            MongoTemplate mongo = Templates.of(client, "files");
            asIs(mongo, client);
            assertThat(found(mongod, mongo, "sheets", "slips")).isEmpty();
            inClear(mongo.getCollection("sheets-in-clear"), client);
            assertThat(found(mongod, mongo, "sheets-in-clear")).hasSize(PEOPLE);
        }
    }

    private void asIs(MongoTemplate mongo, MongoClient client) {
        ResponseSheets sheets = new ResponseSheets(mongo, addresses);
        sheets.layOut(POLL, 5, PEOPLE);
        for (String contact : contacts) {
            sheets.keep(POLL, new ChatId(contact), 0, "2", 5);
            sheets.keepWords(POLL, new ChatId(contact), 4, "kersenpit", 5);
        }
        checkpoint(client);
        contacts.forEach(contact -> sheets.send(POLL, new ChatId(contact)));
        checkpoint(client);
    }

    /** The same writes, as a version had them that wrote down poll and chat. */
    private void inClear(MongoCollection<Document> sheets, MongoClient client) {
        sheets.createIndex(Indexes.ascending("by"), new IndexOptions().unique(true).sparse(true));
        for (int i = 0; i < PEOPLE; i++) {
            sheets.insertOne(new Document("_id", i).append("state", "blank"));
        }
        for (int i = 0; i < PEOPLE; i++) {
            sheets.updateOne(Filters.eq("_id", i), Updates.set("by", POLL + "/" + contacts.get(i)));
        }
        checkpoint(client);
        sheets.updateMany(Filters.exists("by"), Updates.unset("by"));
        checkpoint(client);
    }

    private static void checkpoint(MongoClient client) {
        client.getDatabase("admin").runCommand(new Document("fsync", 1));
    }

    /** Contacts that stand in a file of one of these collections. */
    private List<String> found(Mongod mongod, MongoTemplate mongo, String... collections) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String collection : collections) {
            Document stats = mongo.getDb().runCommand(new Document("collStats", collection));
            Stream<Document> all = Stream.concat(Stream.of(stats.get("wiredTiger", Document.class)),
                    stats.get("indexDetails", Document.class).values().stream().map(Document.class::cast));
            for (String name : all.map(one -> one.getString("uri").replaceAll(".*:", "")).toList()) {
                texts.add(Files.readString(mongod.folder().resolve(name + ".wt"), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(texts).as("files").hasSizeGreaterThan(1).noneMatch(String::isEmpty);
        return contacts.stream().filter(contact -> texts.stream().anyMatch(text -> text.contains(contact))).toList();
    }
}
