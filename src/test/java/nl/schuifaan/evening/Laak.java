package nl.schuifaan.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An evening in Laak as the store has it, with the sign-ups of made-up people. */
public final class Laak {

    private final MongoTemplate mongo;
    private final String code;

    private Laak(MongoTemplate mongo, String code) {
        this.mongo = mongo;
        this.code = code;
    }

    /** Puts up a gathering of two and a half hours, in the place of one with that code. */
    public static Laak starting(MongoTemplate mongo, String code, Instant start, int limit) {
        mongo.getCollection("gatherings").deleteOne(new Document("_id", code));
        mongo.getCollection("gatherings").insertOne(new Document("_id", code).append("uid", "uid-" + code)
                .append("moves", 0).append("kind", "DISTRICT").append("title", new Document("nl", "Avond in Laak"))
                .append("about", new Document("nl", "We eten samen.")).append("start", Date.from(start))
                .append("end", Date.from(start.plus(Duration.ofMinutes(150)))).append("place", "Buurthuis Laak")
                .append("address", "Slachthuislaan 10, Den Haag").append("spoken", List.of("nl"))
                .append("interpreters", List.of("ku")).append("audience", "EVERYONE").append("dinner", true)
                .append("limit", limit).append("free", limit).append("waiting", List.of())
                .append("bookings", new Document()));
        return new Laak(mongo, code);
    }

    /** Somebody by Telegram. */
    public Laak with(String booking, String name, int adults, int children, String language, String... wishes) {
        ChatId chat = new ChatId("chat-" + code + "-" + booking);
        Document mine = new Document("id", booking).append("gathering", code).append("adults", adults)
                .append("children", children).append("name", name).append("self", true)
                .append("wishes", new ArrayList<>(List.of(wishes)));
        mongo.getCollection("chats").deleteOne(new Document("_id", chat));
        mongo.getCollection("chats").insertOne(new Document("_id", chat).append("channel", "telegram")
                .append("version", 1L).append("silenced", false).append("contact", new Document("language", language)
                .append("name", name).append("bookings", List.of(mine))));
        mongo.getCollection("gatherings").updateOne(new Document("_id", code), new Document("$set",
                new Document("bookings." + booking, new Document("contact", chat).append("adults", adults)
                        .append("children", children).append("state", "GRANTED").append("at", new Date(0))
                        .append("position", 0).append("changes", List.of())))
                .append("$inc", new Document("free", -adults - children)));
        return this;
    }

    /** Cancels a booking. */
    public void cancel(String booking) {
        mongo.getCollection("gatherings").updateOne(new Document("_id", code),
                new Document("$set", new Document("bookings." + booking + ".state", "CANCELLED")));
    }
}
