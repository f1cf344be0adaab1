package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** People who come without a booking. Their first names are stored encrypted. */
@Component
class WalkIns {

    static final String COLLECTION = "walk-ins";
    private static final String UNIT = "walk-in-";

    private final MongoCollection<Document> walkIns;
    private final Addresses addresses;

    WalkIns(MongoTemplate mongo, Addresses addresses) {
        this.walkIns = mongo.getDb().getCollection(COLLECTION);
        this.addresses = addresses;
        walkIns.createIndex(Indexes.ascending("gathering"));
    }

    /** @param unit what notes about them call them */
    record WalkIn(String unit, GatheringCode gathering, String name, int people, Language language, Instant at) {}

    /** What the walk-in of that note is called. */
    static String unit(String note) {
        return UNIT + note;
    }

    static boolean is(String unit) {
        return unit.startsWith(UNIT);
    }

    /** Keeps one; repeating it changes nothing, nor does another under its name. */
    void add(WalkIn one, Instant ends) {
        walkIns.updateOne(eq("_id", one.unit), new Document("$setOnInsert", new Document("gathering", one.gathering)
                .append("name", new Binary(addresses.encrypt(one.name))).append("people", one.people)
                .append("language", one.language.code()).append("at", Date.from(one.at))
                .append("ends", Date.from(ends))), new UpdateOptions().upsert(true));
    }

    /** In the order in which they came. */
    List<WalkIn> of(GatheringCode gathering) {
        return walkIns.find(eq("gathering", gathering)).sort(ascending("at")).map(this::read).into(new ArrayList<>());
    }

    private WalkIn read(Document it) {
        return new WalkIn(it.getString("_id"), new GatheringCode(it.getString("gathering")),
                addresses.decrypt(it.get("name", Binary.class).getData()), it.getInteger("people"),
                new Language(it.getString("language")), it.getDate("at").toInstant());
    }
}
