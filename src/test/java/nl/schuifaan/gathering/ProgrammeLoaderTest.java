package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.settings.StartupException;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;

class ProgrammeLoaderTest {

    private static final String FILE = """
            bijeenkomsten:
              - code: DD1
                soort: training
                wanneer: over 3 weken, zaterdag 10:00 tot 16:00
                plek: Buurthuis
                adres: Hoefkade 120, Den Haag
                plaatsen: 21
                titel: {nl: Deep Democracy}
                uitleg: {nl: Samen een besluit nemen.}
            """;

    private final MovableClock clock = new MovableClock();

    @TempDir Path folder;

    @StoreTest
    void the_shipped_programme_is_there_after_the_first_start(MongoTemplate mongo) {
        start(mongo, Map.of());

        assertThat(new ProgrammeSnapshot(mongo, clock).upcoming(clock.local())).hasSize(13)
                .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        assertThat(new PartnerCounts(mongo).list()).hasSizeGreaterThan(4);
    }

    @StoreTest
    void a_file_of_ones_own_takes_its_place(MongoTemplate mongo) throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));

        assertThat(new ProgrammeSnapshot(mongo, clock).upcoming(clock.local())).extracting(Listing::code).containsExactly("DD1");
    }

    @StoreTest
    void a_later_start_leaves_the_programme_alone_unless_it_is_told_to_reload(MongoTemplate mongo) throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        String changed = written(FILE.replace("plaatsen: 21", "plaatsen: 30"));

        start(mongo, Map.of("PROGRAMME", changed));
        assertThat(new Gatherings(mongo).find("DD1").orElseThrow().limit()).isEqualTo(21);
        start(mongo, Map.of("PROGRAMME", changed, "PROGRAMME_RELOAD", "on"));
        assertThat(new Gatherings(mongo).find("DD1").orElseThrow().limit()).isEqualTo(30);
        start(mongo, Map.of("PROGRAMME", written(FILE)), "--reload-programme");
        assertThat(new Gatherings(mongo).find("DD1").orElseThrow().limit()).isEqualTo(21);
    }

    @StoreTest
    void a_start_that_died_halfway_is_made_up_for_by_the_next(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(70).gathering());
        start(mongo, Map.of());

        assertThat(new ProgrammeSnapshot(mongo, clock).upcoming(clock.local())).hasSize(13);
    }

    @StoreTest
    void a_mistake_stops_the_start_and_loads_nothing(MongoTemplate mongo) throws IOException {
        String wrong = written(FILE.replace("21", "veel"));

        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", wrong))).isInstanceOf(StartupException.class)
                .hasMessage(wrong + ", line 7: plaatsen is \"veel\"; write a number from 1 to 1000.");
        assertThat(mongo.getCollectionNames()).doesNotContain(Gathering.COLLECTION);
    }

    @StoreTest
    void a_file_in_another_encoding_is_told_so(MongoTemplate mongo) throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "bijeenkomsten: {nl: Berîvan}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", file.toString()))).isInstanceOf(StartupException.class)
                .hasMessageContaining("is not written in UTF-8");
    }

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("my.yaml"), text).toString();
    }

    private void start(MongoTemplate mongo, Map<String, String> variables, String... arguments) {
        new ProgrammeLoader(mongo, new Gatherings(mongo), new PartnerCounts(mongo), new ProgrammeSnapshot(mongo, clock), clock,
                Settings.from(variables::get), new DefaultApplicationArguments(arguments)).afterSingletonsInstantiated();
    }
}
