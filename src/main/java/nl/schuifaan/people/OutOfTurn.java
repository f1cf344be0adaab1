package nl.schuifaan.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Why a party got seats before others that wait, in the words of the colleague that gave them. */
@Component
public class OutOfTurn implements PersonalData {

    private static final String COLLECTION = "out-of-turn";
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Document> reasons;
    private final Addresses addresses;
    private final MovableClock clock;

    OutOfTurn(MongoTemplate mongo, Addresses addresses, MovableClock clock) {
        this.reasons = mongo.getDb().getCollection(COLLECTION);
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param by id of the colleague */
    public record Reason(String by, Instant at, String text) {}

    /**
     * Keeps a reason.
     *
     * @param person as {@link PersonAtGathering#person()}
     * @param ends   when the gathering ends
     */
    public void keep(BookingId booking, GatheringCode gathering, @Nullable ChatId person, Instant ends, String reason,
            String by) {
        reasons.replaceOne(eq("_id", booking), new Document("_id", booking)
                .append("gathering", gathering.inCapitals()).append("chat", Objects.toString(person, ""))
                .append("reason", new Binary(addresses.encrypt(reason))).append("at", clock.instant())
                .append("ends", ends).append("by", by), new ReplaceOptions().upsert(true));
    }

    /** All of a gathering, by booking. */
    public Map<BookingId, Reason> of(GatheringCode gathering) {
        Map<BookingId, Reason> all = new HashMap<>();
        reasons.find(eq("gathering", gathering.inCapitals())).forEach(one ->
                all.put(new BookingId(one.getString("_id")),
                        new Reason(one.getString("by"), one.getDate("at").toInstant(), clear(one))));
        return all;
    }

    private String clear(Document one) {
        return addresses.decrypt(one.get("reason", Binary.class).getData());
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        List<Document> shown = reasons.find(eq("chat", chat)).into(new ArrayList<>());
        shown.forEach(one -> one.append("reason", clear(one)));
        return Map.of(COLLECTION, shown);
    }

    @Override
    public void forget(ChatId chat) {
        reasons.deleteMany(eq("chat", chat));
    }

    @Override
    public int expire(Instant now) {
        return Math.toIntExact(reasons.deleteMany(lte("ends", Date.from(now.minus(KEPT)))).getDeletedCount());
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        reasons.find(ne("chat", "")).forEach(one ->
                each.accept(new ChatId(one.getString("chat")), one.getDate("at").toInstant()));
    }
}
