package nl.schuifaan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.StartupException;
import nl.schuifaan.store.Durable;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class KeyInUseTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String OTHER = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

    @TempDir
    Path folder;

    @StoreTest
    void a_key_that_is_made_is_for_its_owner_alone_and_used_again(MongoTemplate mongo, Durable durable)
            throws Exception {
        var id = start("", mongo, durable).id("sms", "+31612345678");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(start("", mongo, durable).id("sms", "+31612345678")).isEqualTo(id);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @StoreTest
    void a_given_key_is_used_and_none_is_made(MongoTemplate mongo, Durable durable) {
        var hidden = start(KEY, mongo, durable).encrypt("17");

        assertThat(start(KEY, mongo, durable).decrypt(hidden)).isEqualTo("17");
        assertThat(folder).isEmptyDirectory();
    }

    @StoreTest
    void another_key_than_the_data_were_stored_with_stops_the_start(MongoTemplate mongo, Durable durable) {
        start(KEY, mongo, durable);

        assertThatThrownBy(() -> start(OTHER, mongo, durable)).isInstanceOf(StartupException.class)
                .hasMessage(
                "DATA_KEY is not the key that the addresses in the store were hidden with; put that one back.");
    }

    @StoreTest
    void a_lost_key_is_missed_and_no_new_one_made(MongoTemplate mongo, Durable durable) throws Exception {
        start("", mongo, durable);
        Files.delete(file());

        assertThatThrownBy(() -> start("", mongo, durable)).isInstanceOf(StartupException.class)
                .hasMessage(file() + " is missing; the addresses in the store were hidden with it, so put it back.");
        assertThat(file()).doesNotExist();
    }

    @StoreTest
    void a_file_that_is_no_key_is_named(MongoTemplate mongo, Durable durable) throws Exception {
        Files.writeString(file(), "geheim");

        assertThatThrownBy(() -> start("", mongo, durable)).isInstanceOf(StartupException.class)
                .hasMessage(file() + " cannot be read, or is not a key in Base64.");
    }

    private Addresses start(String key, MongoTemplate mongo, Durable durable) {
        var settings = Settings.from(Map.of("DATA_DIR", folder.toString(), "DATA_KEY", key)::get);
        return new KeyInUse(settings, mongo, durable).addresses();
    }

    private Path file() {
        return folder.resolve("data.key");
    }
}
