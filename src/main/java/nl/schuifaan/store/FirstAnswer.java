package nl.schuifaan.store;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import nl.schuifaan.settings.StartupException;
import org.bson.Document;

/** Makes sure that the store answers before anything is built on it. */
final class FirstAnswer {

    private FirstAnswer() {}

    /** @throws StartupException in a sentence without address, user or password */
    static void await(MongoClient client, String database) {
        try {
            client.getDatabase(database).runCommand(new Document("ping", 1));
        } catch (MongoSecurityException failure) {
            throw new StartupException("MONGODB_URI has a user or password that the store does not accept.", failure);
        } catch (MongoException failure) {
            throw new StartupException(
                    "MONGODB_URI names a store that does not answer within 10 seconds; is it running, and reachable "
                    + "from here?", failure);
        }
    }
}
