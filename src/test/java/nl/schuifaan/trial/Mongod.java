package nl.schuifaan.trial;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A MongoDB for a while: a {@code mongod} on a free port, as a replica set of one, in a folder that goes with it. The
 * binary is the one that the environment names in {@code MONGOD}, or the one on the path.
 */
public final class Mongod implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final String uri;

    private Mongod(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.uri = "mongodb://127.0.0.1:" + port + "/?replicaSet=trial";
    }

    public static Mongod start() throws IOException {
        Path folder = Files.createTempDirectory("schuifaan-mongod");
        int port = Ports.free();
        Mongod mongod = new Mongod(folder, launch(folder, port), port);
        mongod.becomePrimary("127.0.0.1:" + port);
        return mongod;
    }

    /** Whether one can be started. */
    public static boolean there() {
        return Stream.concat(Stream.of(Path.of(binary())),
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("mongod"))).anyMatch(Files::isExecutable);
    }

    /** Where its files are. */
    public Path folder() {
        return folder;
    }

    private static Process launch(Path folder, int port) throws IOException {
        try {
            return new ProcessBuilder(binary(), "--dbpath", folder.toString(), "--port", String.valueOf(port),
                    "--bind_ip", "127.0.0.1", "--replSet", "trial", "--wiredTigerCacheSizeGB", "0.5")
                    .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        } catch (IOException e) {
            throw new IOException("no MongoDB could be started by " + binary()
                    + ": let MONGOD name the binary of a mongod", e);
        }
    }

    private static String binary() {
        return Optional.ofNullable(System.getenv("MONGOD")).filter(name -> !name.isBlank()).orElse("mongod");
    }

    private void becomePrimary(String host) {
        try (MongoClient client =
                MongoClients.create("mongodb://" + host + "/?directConnection=true&serverSelectionTimeoutMS=20000")) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", new Document("_id", "trial")
                    .append("members", List.of(new Document("_id", 0).append("host", host)))));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("mongod did not become primary; see " + folder.resolve("log"));
                }
                Thread.onSpinWait();
            }
        } catch (MongoException failed) {
            close();
            throw failed;
        }
    }

    public long pid() {
        return process.pid();
    }

    public String uri() {
        return uri;
    }

    /** The address of one database, for {@code MONGODB_URI}. */
    public static String database(String uri, String name) {
        ConnectionString whole = new ConnectionString(uri);
        int slash = uri.indexOf('/', uri.indexOf("://") + 3);
        int query = uri.indexOf('?');
        String hosts = slash >= 0 ? uri.substring(0, slash) : query >= 0 ? uri.substring(0, query) : uri;
        String options = query >= 0 ? uri.substring(query) : "";
        // Whoever logs in does so where their user is kept, whatever database they then use.
        boolean login = whole.getCredential() != null && !options.contains("authSource");
        String source = login ? (options.isEmpty() ? "?" : "&") + "authSource=" + whole.getCredential().getSource()
                : "";
        return hosts + "/" + name + options + source;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
