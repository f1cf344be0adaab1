package nl.schuifaan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

class EmbeddedStoreTest {

    private static final int GUESTS = 40;

    @TempDir
    Path folder;

    /**
     * The other process writes its file only when asked, or also all the time by itself, and stops dead as soon as the
     * last commit has returned.
     */
    @ParameterizedTest(name = "written by itself after {0} ms")
    @ValueSource(ints = {Writer.NEVER, 1})
    void what_was_committed_is_there_after_the_process_stops_dead(int autoCommitDelay) throws Exception {
        var process = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), Writer.class.getName(),
                folder.toString(), String.valueOf(autoCommitDelay))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(process.waitFor()).isEqualTo(Writer.STOPPED_DEAD);
        try (var store = EmbeddedStore.in(folder); var client = StoreClient.connect(store.connection())) {
            assertThat(client.getDatabase(Store.DATABASE).getCollection("guests").countDocuments()).isEqualTo(GUESTS);
        }
    }

    /** The other process may not write a file of more than so many kilobytes, which is to it as a full disk. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void on_a_full_disk_it_says_so_in_a_line_and_is_ill_and_has_kept_what_it_took() throws Exception {
        var log = folder.resolve("log");
        var process =
                new ProcessBuilder("bash", "-c", "ulimit -f 600; exec \"$0\" -XX:-UsePerfData -cp \"$1\" \"$2\" \"$3\"",
                java(), System.getProperty("java.class.path"),
                Filler.class.getName(), folder.toString()).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(Filler.ILL);
        var said = Files.readAllLines(log);
        assertThat(said).filteredOn(line -> line.contains("could not be written")).singleElement().asString()
                .contains("make room, and start again");
        assertThat(said).noneMatch(line -> line.contains("\tat "));
        int kept = Integer.parseInt(said.getLast());
        try (var store = EmbeddedStore.in(folder); var client = StoreClient.connect(store.connection())) {
            assertThat(store.open()).isTrue();
            assertThat(client.getDatabase(Store.DATABASE).getCollection("guests").countDocuments())
                    .isGreaterThanOrEqualTo(kept).isPositive();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void its_file_is_for_its_owner_only_also_one_that_was_open_to_all() throws Exception {
        EmbeddedStore.in(folder).close();
        Path file = folder.resolve(EmbeddedStore.FILE);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (var store = EmbeddedStore.in(folder)) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(store.connection().getHosts()).singleElement().asString().startsWith("127.0.0.1:");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    void nobody_outside_this_machine_can_connect() {
        try (var store = EmbeddedStore.in(folder)) {
            String host = store.connection().getHosts().getFirst();
            assertThat(host).startsWith("127.0.0.1:");
            int port = Integer.parseInt(host.substring(host.indexOf(':') + 1));
            assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).as("another address of this machine")
                    .isInstanceOf(IOException.class);
        }
    }

    /** Many write and commit at once. */
    static final class Writer {

        static final int STOPPED_DEAD = 17;
        static final int NEVER = 3_600_000;

        public static void main(String[] args) throws Exception {
            var store = EmbeddedStore.in(Path.of(args[0]), Integer.parseInt(args[1]));
            var guests = StoreClient.connect(store.connection()).getDatabase(Store.DATABASE)
                    .getCollection("guests");
            guests.createIndex(new Document("name", 1));
            store.commit();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, GUESTS).forEach(i -> threads.submit(() -> {
                    guests.insertOne(new Document("_id", i).append("name", "guest " + i));
                    store.commit();
                }));
            }
            Runtime.getRuntime().halt(STOPPED_DEAD);
        }
    }

    /** Writes and commits until that is no longer possible; its last line says how often it was. */
    static final class Filler {

        static final int ILL = 18;
        private static final int WELL = 19;

        public static void main(String[] args) {
            var store = EmbeddedStore.in(Path.of(args[0]));
            var mongo = Templates.of(StoreClient.connect(store.connection()), Store.DATABASE);
            var health = new StoreHealthIndicator(mongo, store);
            int kept = 0;
            try {
                while (kept < 1_000) {
                    mongo.insert(new Document("_id", kept)
                            .append("story", new String(new byte[10_000], StandardCharsets.US_ASCII) + kept), "guests");
                    store.commit();
                    kept++;
                }
            } catch (RuntimeException _) {
                System.out.println(kept);
            }
            Runtime.getRuntime().halt(health.health().getStatus().equals(Status.DOWN) ? ILL : WELL);
        }
    }
}
