package nl.schuifaan.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/**
 * The embedded store's documents, never changed once they are stored. By itself the library changes a document where it
 * lies, while an answer to somebody else may still be on its way to the network, or the file being written: that would
 * then hold half of a change. Here whatever a query finds is copied under the lock of its collection, and a change is
 * made to the copy, which then takes the place.
 */
final class CopyingBackend extends H2Backend {

    CopyingBackend(MVStore data) {
        super(data);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    private static final class Database extends H2Database {

        private final MVStore data;

        Database(String name, MVStore data, CursorRegistry cursors) {
            this.data = data;
            super(name, data, cursors);
        }

        /** In the maps in which the library keeps it, so that files of before can be read. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getFullCollectionNamespace(name);
            return new CopyingCollection(this, name, options, data.openMap("databases." + full),
                    data.openMap("meta." + full), cursorRegistry);
        }
    }
}
