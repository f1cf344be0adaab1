package nl.schuifaan.store;

import com.mongodb.ConnectionString;

/** A MongoDB outside this process. */
record MongoDb(ConnectionString connection) implements Store {

    @Override
    public boolean open() {
        // Whether it can be reached is asked elsewhere.
        return true;
    }

    @Override
    public String where() {
        return "MongoDB at " + String.join(", ", connection.getHosts());
    }

    @Override
    public void commit() {
        // Every write is acknowledged by a majority and journaled before it returns (StoreClient).
    }

    @Override
    public void close() {
        // Runs on without us.
    }
}
