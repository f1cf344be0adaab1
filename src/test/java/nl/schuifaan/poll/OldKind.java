package nl.schuifaan.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * A dump as the program would have left it without one of its mends, which is taken out here: so an attacker shows that
 * it finds people where they can be found.
 *
 * @param contacts in the order in which they answered
 * @param sheets   the sheet of each of them, which only the test knows
 */
record OldKind(Map<String, List<Document>> dump, List<String> contacts, Map<String, Document> sheets) {

    /** Every message that came in is remembered one by one, with the day. */
    Map<String, List<Document>> countingMessages(Map<String, Integer> messages) {
        return changed("chats", chat -> {
            List<Document> seen = new ArrayList<>();
            for (int i = 0; i < messages.getOrDefault(chat.getString("_id"), 0); i++) {
                seen.add(new Document("id", "x" + i).append("at", Date.from(Instant.EPOCH)));
            }
            chat.put("seen", seen);
        });
    }

    /** An answer is a sign of life, to the second. */
    Map<String, List<Document>> movingLastAt() {
        return changed("chats", chat -> chat.put("lastAt",
                new Date(contacts.indexOf(chat.getString("_id")) * 1_000L)));
    }

    /** Words stand on the sheet with all the rest. */
    Map<String, List<Document>> wordsOnSheets(String writer, String words) {
        return changed("sheets", sheet -> {
            if (sheet.get("_id").equals(sheets.get(writer).get("_id"))) {
                sheet.get("answers", Document.class).put("q4", words);
            }
        });
    }

    /** A sheet that was sent off still says whose it is. */
    Map<String, List<Document>> uncut() {
        Map<Object, String> owners = new HashMap<>();
        sheets.forEach((contact, sheet) -> owners.put(sheet.get("_id"), contact));
        return changed("sheets", sheet -> {
            if (owners.containsKey(sheet.get("_id"))) {
                sheet.put("by", Evening.POLL + "/" + owners.get(sheet.get("_id")));
            }
        });
    }

    /** Sheets are made as they are needed. */
    Map<String, List<Document>> madeAsNeeded() {
        Map<String, List<Document>> changed = new HashMap<>(dump);
        changed.put("sheets", contacts.stream().map(sheets::get).toList());
        return changed;
    }

    private Map<String, List<Document>> changed(String collection, Consumer<Document> change) {
        List<Document> copies = new ArrayList<>();
        for (Document one : dump.get(collection)) {
            Document copy = Document.parse(one.toJson());
            change.accept(copy);
            copies.add(copy);
        }
        Map<String, List<Document>> changed = new HashMap<>(dump);
        changed.put(collection, copies);
        return changed;
    }
}
