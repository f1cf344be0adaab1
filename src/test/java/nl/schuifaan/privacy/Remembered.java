package nl.schuifaan.privacy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import org.bson.Document;

/** A feature that keeps in memory when it saw each chat last. */
class Remembered implements PersonalData {

    final Map<ChatId, Instant> lastSeen = new HashMap<>();

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        return Map.of("seen", lastSeen.containsKey(chat) ? List.of(new Document("at", lastSeen.get(chat))) : List.of());
    }

    @Override
    public void forget(ChatId chat) {
        lastSeen.remove(chat);
    }

    @Override
    public int expire(Instant now) {
        return 0;
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        lastSeen.forEach(each);
    }
}
