package nl.schuifaan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    private static final int GUESTS = 40;

    @TempDir
    Path folder;

    /** The other process writes its file only when asked, and stops dead as soon as the last commit has returned. */
    @Test
    void what_was_committed_is_there_after_the_process_stops_dead() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Writer.class.getName(), folder.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(process.waitFor()).isEqualTo(Writer.STOPPED_DEAD);
        try (var store = EmbeddedStore.in(folder); var client = StoreConfiguration.connect(store.connection())) {
            assertThat(client.getDatabase(Store.DATABASE).getCollection("guests").countDocuments()).isEqualTo(GUESTS);
        }
    }

    @Test
    void nobody_outside_this_machine_can_connect() {
        try (var store = EmbeddedStore.in(folder)) {
            assertThat(store.connection().getHosts()).singleElement().asString().startsWith("127.0.0.1:");
        }
    }

    /** Many write and commit at once. */
    static final class Writer {

        static final int STOPPED_DEAD = 17;
        private static final int NEVER = 3_600_000;

        public static void main(String[] args) throws Exception {
            var store = EmbeddedStore.in(Path.of(args[0]), NEVER);
            var guests = StoreConfiguration.connect(store.connection()).getDatabase(Store.DATABASE).getCollection("guests");
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
}
