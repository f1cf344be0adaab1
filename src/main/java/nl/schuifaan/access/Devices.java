package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Browsers somebody signed in with. A known one has an allowance of its own for wrong passwords, so that no stranger
 * can use up its; a trusted one is asked for no code, for thirty days.
 */
@Component("accessDevices")
class Devices {

    static final Duration TRUSTED = Duration.ofDays(30);
    static final Duration KNOWN = Duration.ofDays(180);

    private final MongoCollection<Document> devices;
    private final MovableClock now;

    Devices(MongoTemplate mongo, MovableClock now) {
        this.devices = mongo.getDb().getCollection("devices");
        this.now = now;
        devices.createIndex(Indexes.ascending("colleague"));
    }

    Optional<Device> find(Token token) {
        return Optional.ofNullable(devices.find(and(eq("_id", token.hash()), gt("until", Date.from(now.instant()))))
                .first())
                .map(Devices::read);
    }

    /** Remembers a browser anew, with a new token. */
    Token remember(String colleague, String label, boolean trusted) {
        Token token = Token.make();
        Instant moment = now.instant();
        devices.insertOne(new Document("_id", token.hash()).append("colleague", colleague).append("label", label)
                .append("since", Date.from(moment)).append("seen", Date.from(moment))
                .append("until", Date.from(moment.plus(KNOWN)))
                .append("trusted", trusted ? Date.from(moment.plus(TRUSTED)) : null));
        return token;
    }

    void seen(Device device) {
        Instant moment = now.instant();
        devices.updateOne(eq("_id", device.id()),
                combine(set("seen", Date.from(moment)), set("until", Date.from(moment.plus(KNOWN)))));
    }

    List<Device> of(String colleague) {
        return devices.find(and(eq("colleague", colleague), gt("until", Date.from(now.instant()))))
                .sort(descending("seen"))
                .map(Devices::read).into(new ArrayList<>());
    }

    void forget(String colleague, String id) {
        devices.deleteOne(and(eq("_id", id), eq("colleague", colleague)));
    }

    void forget(Token token) {
        devices.deleteOne(eq("_id", token.hash()));
    }

    void forgetAll(String colleague) {
        devices.deleteMany(eq("colleague", colleague));
    }

    long expire(Instant moment) {
        return devices.deleteMany(lte("until", Date.from(moment))).getDeletedCount();
    }

    private static Device read(Document stored) {
        Date trusted = stored.getDate("trusted");
        return new Device(stored.getString("_id"), stored.getString("colleague"), stored.getString("label"),
                stored.getDate("since").toInstant(), stored.getDate("seen").toInstant(), trusted == null ? null
                : trusted.toInstant());
    }
}
