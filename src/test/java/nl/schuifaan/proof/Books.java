package nl.schuifaan.proof;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** What the store says in the end, read without a line of the program. */
record Books(MongoDatabase database) {

    /** How many bookings with seats each contact has for this gathering. */
    Map<String, Long> bookings(String gathering) {
        return granted(ledger(gathering))
                .collect(Collectors.groupingBy(party -> party.getString("contact"), Collectors.counting()));
    }

    /** Seats of this gathering that are neither free nor in a booking: 0, or something was lost. */
    int missingSeats(String gathering) {
        Document ledger = ledger(gathering);
        int taken = granted(ledger).mapToInt(party -> party.getInteger("adults", 0) + party.getInteger("children", 0))
                .sum();
        return ledger.getInteger("limit") - ledger.getInteger("free") - taken;
    }

    private static Stream<Document> granted(Document ledger) {
        return ledger.get("bookings", new Document()).values().stream().map(Document.class::cast)
                .filter(party -> "GRANTED".equals(party.getString("state")));
    }

    private Document ledger(String gathering) {
        Document ledger = database.getCollection("gatherings").find(new Document("_id", gathering)).first();
        if (ledger == null) {
            throw new IllegalStateException("there is no gathering " + gathering);
        }
        return ledger;
    }

    /** Chats in which something waits or is owed. */
    List<String> unfinished() {
        return database.getCollection("chats").find(Document.parse(
                "{$or: [{'pending.0': {$exists: true}}, {'owed.0': {$exists: true}}, {lease: {$exists: true}}]}"))
                .map(chat -> chat.getString("_id")).into(new ArrayList<>());
    }

    /** How many chats remember just so many sign-ups of their own. */
    Map<Integer, Integer> signUpsRemembered() {
        Map<Integer, Integer> chats = new HashMap<>();
        database.getCollection("chats").find().forEach(chat -> chats.merge(
                chat.get("contact", new Document()).getList("bookings", Document.class, List.of()).size(), 1,
                Integer::sum));
        return chats;
    }

    /** The messages of which nobody knows whether they arrived, by chat. */
    Map<String, List<Document>> uncertain() {
        return database.getCollection("uncertain").find().into(new ArrayList<>()).stream()
                .collect(Collectors.groupingBy(note -> note.getString("chat")));
    }
}
