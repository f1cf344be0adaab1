package nl.schuifaan.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How many messages of late did not arrive, or may not have. */
@Component
public class Undelivered {

    private final MongoCollection<Document> rows;

    Undelivered(MongoTemplate mongo) {
        rows = mongo.getDb().getCollection("rows");
    }

    /** Messages that the channel refused or could not bring. */
    public long failed(Instant since) {
        return count("FAILED", since);
    }

    /** Messages of which nobody knows whether they arrived. */
    public long unknown(Instant since) {
        return count("UNKNOWN", since);
    }

    private long count(String state, Instant since) {
        return rows.countDocuments(and(eq("state", state), gte("at", since)));
    }
}
