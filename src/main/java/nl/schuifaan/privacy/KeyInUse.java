package nl.schuifaan.privacy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import nl.schuifaan.settings.DataKey;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.StartupException;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Finds the data key, or makes one for an embedded store that has none, and makes sure that it is the one which the
 * addresses in the store are hidden with: with another one nobody who is in there could be found or written to.
 */
final class KeyInUse {

    /** Within the data folder, beside the embedded store. */
    static final String FILE = "data.key";

    private static final String COLLECTION = "keys";
    private static final String ID = "data";

    private final Settings settings;
    private final MongoTemplate mongo;
    private final Durable durable;

    KeyInUse(Settings settings, MongoTemplate mongo, Durable durable) {
        this.settings = settings;
        this.mongo = mongo;
        this.durable = durable;
    }

    /** @throws StartupException when the key is lost, or is not the one in use */
    Addresses addresses() {
        var addresses = new HiddenAddresses(settings.dataKey().orElseGet(this::fromFile));
        // The id of an address that nobody has tells one key from another, and nothing about either.
        var check = addresses.id("key", "check");
        mongo.upsert(Query.query(Criteria.where("_id").is(ID)), new Update().setOnInsert("check", check), COLLECTION);
        durable.commit();
        if (!check.equals(checkInStore())) {
            throw new StartupException(origin()
                    + " is not the key that the addresses in the store were hidden with; put that one back.");
        }
        return addresses;
    }

    private String origin() {
        return settings.dataKey().isPresent() ? "DATA_KEY" : file().toString();
    }

    private Path file() {
        return settings.dataDir().resolve(FILE);
    }

    private DataKey fromFile() {
        try {
            return Files.exists(file()) ? DataKey.parse(Files.readString(file()).strip()) : made();
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartupException(file() + " cannot be read, or is not a key in Base64.", failure);
        }
    }

    private DataKey made() throws IOException {
        if (checkInStore() != null) {
            throw new StartupException(file()
                    + " is missing; the addresses in the store were hidden with it, so put it back.");
        }
        var bytes = new byte[DataKey.LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(settings.dataDir());
        // Moved into place when whole: half a key would lock everyone out.
        var draft = settings.dataDir().resolve(FILE + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly());
        Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
        return new DataKey(bytes);
    }

    /** From its first moment on, as it is never there for others to read. */
    private static FileAttribute<?>[] ownerOnly() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private @Nullable String checkInStore() {
        var document = mongo.findById(ID, Document.class, COLLECTION);
        return document == null ? null : document.getString("check");
    }
}
