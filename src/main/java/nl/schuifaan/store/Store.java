package nl.schuifaan.store;

import com.mongodb.ConnectionString;

/** The store that this start uses. */
sealed interface Store extends Durable, AutoCloseable permits EmbeddedStore, MongoDb {

    /** The name of the database, where the connection does not say. */
    String DATABASE = "schuifaan";

    ConnectionString connection();

    /** Whether it can still keep what is written. */
    boolean open();

    /** For the start-up line; without user and password. */
    String where();

    @Override
    void close();
}
