package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** At which gatherings a chat has bookings, as long as that is kept. */
@Component
public class GatheringsOfPerson {

    private final MongoTemplate mongo;

    GatheringsOfPerson(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Codes of gatherings. */
    public List<GatheringCode> of(ChatId chat) {
        return Objects.requireNonNull(mongo.execute(Gathering.COLLECTION, ledgers -> ledgers
                .find(exists(Ledgers.share(chat))).projection(Projections.include("_id"))
                .map(one -> new GatheringCode(one.getString("_id"))).into(new ArrayList<>())));
    }
}
