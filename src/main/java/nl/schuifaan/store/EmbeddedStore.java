package nl.schuifaan.store;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.schuifaan.settings.StartupException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * A store inside this process, on one file, that speaks MongoDB's protocol on a port of this machine only, another at
 * each start. The library asks for no password, so other users of the machine could find the port: it is for trying out
 * and for tests, on a machine of one's own. What the program relies on has to work the same on both stores.
 */
final class EmbeddedStore implements Store {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);

    /** Name of its file within the data folder. */
    static final String FILE = "schuifaan.mv.db";

    /** How much is lost at most by a crash, where nobody asked for {@link #commit()}: in milliseconds. */
    private static final int AUTO_COMMIT_DELAY = 20;

    /** In MB; the heap has 128. */
    private static final int CACHE = 8;

    private final Path file;
    private final MVStore data;
    private final MongoServer server;
    private final ConnectionString connection;
    private final AtomicLong asked = new AtomicLong();
    private long forced;

    private EmbeddedStore(Path file, MVStore data) {
        this.file = file;
        this.data = data;
        this.server = new MongoServer(new CopyingBackend(data));
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        this.connection = new ConnectionString("mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/"
                + DATABASE);
    }

    /** @throws StartupException when the folder cannot be used, another process uses it, or the file is damaged */
    static EmbeddedStore in(Path folder) {
        return in(folder, AUTO_COMMIT_DELAY);
    }

    static EmbeddedStore in(Path folder, int autoCommitDelay) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            ownersOnly(file);
            return new EmbeddedStore(file, open(file, autoCommitDelay));
        } catch (IOException failure) {
            throw new StartupException("DATA_DIR " + folder + " cannot be made or written to.", failure);
        } catch (MVStoreException failure) {
            throw new StartupException(sentence(failure, folder, file), failure);
        }
    }

    /** Before anything is in it: what people said is not for other users of the machine. */
    private static void ownersOnly(Path file) throws IOException {
        if (!Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class)) {
            return;
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        } else if (!Files.getPosixFilePermissions(file).equals(owner)) {
            Files.setPosixFilePermissions(file, owner);
        }
    }

    private static MVStore open(Path file, int autoCommitDelay) {
        var told = new AtomicBoolean();
        var data = new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE)
                .backgroundExceptionHandler((_, failure) -> {
            if (told.compareAndSet(false, true)) {
                log.error("{} could not be written ({}); make room, and start again", file,
                        NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            }
        }).open();
        data.setAutoCommitDelay(autoCommitDelay);
        return data;
    }

    private static String sentence(MVStoreException failure, Path folder, Path file) {
        return switch (failure.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "DATA_DIR " + folder
                + " is in use by another Schuifaan; stop that one, or give this one a folder of its own.";
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                "DATA_DIR " + folder + " has a file " + FILE + " that cannot be read and written.";
            default ->
                "DATA_DIR " + folder + " has a damaged file " + FILE
                + "; put back a copy of it, or move it away to begin with nothing.";
        };
    }

    @Override
    public ConnectionString connection() {
        return connection;
    }

    /**
     * False for good once its file could not be written, as on a full disk: what is in it is safe, but it has to be
     * started again.
     */
    @Override
    public boolean open() {
        return !data.isClosed();
    }

    @Override
    public String where() {
        return "embedded, in " + file.toAbsolutePath();
    }

    /**
     * Those who come while the file is being forced share the next time, so that many cost little more than one. What
     * the store writes by itself in the background is waited for: it is in none of the files before that is done.
     */
    @Override
    public void commit() {
        var mine = asked.incrementAndGet();
        synchronized (this) {
            if (forced < mine) {
                var upTo = asked.get();
                data.commit();
                data.executeFilestoreOperation(data::sync);
                forced = upTo;
            }
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        data.close();
    }
}
