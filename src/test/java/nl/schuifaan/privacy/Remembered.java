package nl.schuifaan.privacy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;

/** A feature that keeps in memory when it saw each chat last. */
class Remembered implements PersonalData {

    final Map<String, Instant> lastSeen = new HashMap<>();

    @Override
    public Map<String, List<Document>> show(String chat) {
        return Map.of("seen", lastSeen.containsKey(chat) ? List.of(new Document("at", lastSeen.get(chat))) : List.of());
    }

    @Override
    public void forget(String chat) {
        lastSeen.remove(chat);
    }

    @Override
    public int expire(Instant now) {
        return 0;
    }

    @Override
    public void traces(BiConsumer<String, Instant> each) {
        lastSeen.forEach(each);
    }
}
