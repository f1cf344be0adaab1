package nl.schuifaan.proof;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.privacy.ChatIds;
import org.bson.Document;

/** Residents on Telegram who said yes to invitations, as they stand in the store after their sign-up. */
final class Residents {

    private static final String TEXT = "Kom zaterdag eten in Laak! Stuur LAAK1 om mee te doen.";
    private static final String WARM_UP = "Kom vrijdag eten in Laak! Stuur LAAK1 om mee te doen.";

    /** Ids of residents are below this. */
    static final long LAST = 7_000_000;

    private static final long FIRST = 6_000_000;

    private final List<Person> people = new ArrayList<>();
    private final List<String> chats = new ArrayList<>();
    private final MongoDatabase database;

    Residents(FakeTelegram telegram, MongoDatabase database, ChatIds ids, int count) {
        this.database = database;
        List<Document> stored = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = telegram.person(FIRST + i, "Ayşe", "nl");
            String address = String.valueOf(person.id());
            people.add(person);
            chats.add(ids.of("telegram", address));
            stored.add(chat(chats.getLast(), ids.hidden(address)));
        }
        database.getCollection("chats").insertMany(stored);
    }

    private static Document chat(String id, byte[] address) {
        Document yes = new Document("purpose", "INVITATIONS").append("at", "2026-10-01T12:00")
                .append("medium", "BUTTONS")
                .append("language", "nl").append("text", "consent.invitations");
        return new Document("_id", id).append("channel", "telegram").append("address", address).append("version", 3L)
                .append("silenced", false).append("lastAt", new java.util.Date())
                .append("contact", new Document("language", "nl").append("consents", List.of(yes)))
                .append("step", new Document("is", "home.menu"));
    }

    int count() {
        return people.size();
    }

    /** Id of this person's chat. */
    String chat(int i) {
        return chats.get(i);
    }

    Person person(int i) {
        return people.get(i);
    }

    /** Plans a broadcast to all of them that begins now: the minute to undo it in is what a proof does without. */
    String broadcast() {
        return broadcast(TEXT);
    }

    /** One before, with another text, so that the program has done it once. */
    String warmUp() {
        return broadcast(WARM_UP);
    }

    private String broadcast(String text) {
        String id = "broadcast:" + UUID.randomUUID();
        java.util.Date now = new java.util.Date();
        database.getCollection("broadcasts")
                .insertOne(new Document("_id", id).append("audience", new Document("kind", "INVITATIONS"))
                .append("texts", new Document("nl", text)).append("made", now));
        database.getCollection("notices")
                .insertOne(new Document("_id", id).append("kind", "broadcast").append("due", now)
                .append("notAfter", new java.util.Date(now.getTime() + 3_600_000)).append("urgency", 3)
                .append("state", "PLANNED")
                .append("audience", 0).append("_class", "notice"));
        return id;
    }

    /** How often the text came to this person. */
    int heard(int i) {
        return (int) people.get(i).history().stream().filter(message -> message.text().startsWith(TEXT)).count();
    }

    /** What came to this person last. */
    String last(int i) {
        return people.get(i).history().isEmpty() ? "nothing" : people.get(i).history().getLast().text();
    }

    MongoDatabase store() {
        return database;
    }

    String state(String notice) {
        Document found = database.getCollection("notices").find(new Document("_id", notice)).first();
        return found == null ? "" : found.getString("state");
    }

    int audience(String notice) {
        return database.getCollection("notices").find(new Document("_id", notice)).first().getInteger("audience");
    }

    /** Where each person's row stands. */
    Map<Integer, Document> rows(String notice) {
        Map<String, Document> byChat = new HashMap<>();
        database.getCollection("rows").find(new Document("notice", notice))
                .forEach(row -> byChat.put(row.getString("contact"), row));
        Map<Integer, Document> rows = new HashMap<>();
        for (int i = 0; i < chats.size(); i++) {
            if (byChat.containsKey(chats.get(i))) {
                rows.put(i, byChat.get(chats.get(i)));
            }
        }
        return rows;
    }
}
