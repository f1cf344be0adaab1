package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.schuifaan.conversation.Effect.KeepMix;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How old people are and where they live, where they chose to tell: kept as long as their wishes. */
@Component
class Mixes {

    static final String COLLECTION = "mixes";

    private final MongoCollection<Document> mixes;

    Mixes(MongoTemplate mongo) {
        mixes = mongo.getDb().getCollection(COLLECTION);
        mixes.createIndex(Indexes.ascending("gathering"));
        mixes.createIndex(Indexes.ascending("chat"));
    }

    /**
     * What somebody told.
     *
     * @param age      group of age, from 1; 0 when nothing was told
     * @param district from 1; 0 when nothing was told
     */
    record Mix(int age, int district) {

        static final Mix NONE = new Mix(0, 0);
    }

    void keep(ChatId chat, KeepMix told, Instant now, Instant ends) {
        Bson what = told.age() > 0 ? set("age", told.age()) : set("district", told.district());
        mixes.updateOne(eq("_id", told.gathering() + ":" + chat), combine(set("gathering", told.gathering()),
                set("chat", chat), set("at", Date.from(now)), set("ends", Date.from(ends)), what),
                new UpdateOptions().upsert(true));
    }

    /** Puts this in the place of what was told before; {@link Mix#NONE} leaves nothing. */
    void write(GatheringCode gathering, ChatId chat, Mix mix, Instant now, Instant ends) {
        mixes.deleteOne(eq("_id", gathering + ":" + chat));
        if (mix.age() > 0) {
            keep(chat, new KeepMix(gathering, mix.age(), 0), now, ends);
        }
        if (mix.district() > 0) {
            keep(chat, new KeepMix(gathering, 0, mix.district()), now, ends);
        }
    }

    Mix of(GatheringCode gathering, ChatId chat) {
        Document told = mixes.find(eq("_id", gathering + ":" + chat)).first();
        return told == null ? Mix.NONE : new Mix(told.getInteger("age", 0), told.getInteger("district", 0));
    }

    /** What people told of a gathering, by chat. */
    Map<ChatId, Mix> of(GatheringCode gathering) {
        Map<ChatId, Mix> all = new HashMap<>();
        mixes.find(eq("gathering", gathering)).forEach(it -> all.put(new ChatId(it.getString("chat")),
                new Mix(it.getInteger("age", 0), it.getInteger("district", 0))));
        return all;
    }
}
