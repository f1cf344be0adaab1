package nl.schuifaan.notice;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.unset;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Takes the names of colleagues out of broadcasts from before only the activity said who sent them. */
@Component
class BroadcastUpgrade implements SmartInitializingSingleton {

    private static final String BY = "confirmed.by";

    private final MongoTemplate mongo;

    BroadcastUpgrade(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mongo.getCollection(mongo.getCollectionName(Broadcast.class)).updateMany(exists(BY), unset(BY));
    }
}
