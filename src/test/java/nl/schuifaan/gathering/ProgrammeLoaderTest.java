package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.StartupException;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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

        assertThat(new ProgrammeSnapshot(mongo, clock).upcoming(clock.local())).extracting(Listing::code)
                .containsExactly(new GatheringCode("DD1"));
    }

    @StoreTest
    void a_later_start_leaves_the_programme_alone_unless_it_is_told_to_reload(MongoTemplate mongo) throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        String changed = written(FILE.replace("plaatsen: 21", "plaatsen: 30"));

        start(mongo, Map.of("PROGRAMME", changed));
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD1")).orElseThrow().limit()).isEqualTo(21);
        start(mongo, Map.of("PROGRAMME", changed, "PROGRAMME_RELOAD", "on"));
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD1")).orElseThrow().limit()).isEqualTo(30);
        start(mongo, Map.of("PROGRAMME", written(FILE)), "--reload-programme");
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD1")).orElseThrow().limit()).isEqualTo(21);
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
                .hasMessage(wrong + ", regel 7: plaatsen is \"veel\"; schrijf een getal van 1 tot en met 1000.");
        assertThat(mongo.getCollectionNames()).doesNotContain(Gathering.COLLECTION);
    }

    @StoreTest
    void a_file_in_another_encoding_is_told_so(MongoTemplate mongo) throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "bijeenkomsten: {nl: Berîvan}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", file.toString())))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("is niet in UTF-8");
    }

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("my.yaml"), text).toString();
    }

    private void start(MongoTemplate mongo, Map<String, String> variables, String... arguments) {
        new ProgrammeLoader(new Wired(mongo, clock).programme(), new ProgrammeMark(mongo),
                Settings.from(variables::get),
                new DefaultApplicationArguments(arguments)).afterSingletonsInstantiated();
    }

    private static final String WITHOUT = """
            bijeenkomsten:
              - code: DD2
                soort: training
                wanneer: over 3 weken, zaterdag 10:00 tot 16:00
                plek: Buurthuis
                adres: Hoefkade 120, Den Haag
                plaatsen: 21
                titel: {nl: Deep Democracy}
                uitleg: {nl: Samen een besluit nemen.}
            """;

    @StoreTest
    void a_block_that_was_taken_out_stops_the_start_until_somebody_chose(MongoTemplate mongo) throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        new SeatLedger(mongo, clock, new ProgrammeSnapshot(mongo, clock))
                .take(new BookingId("t1/0"), new ChatId("dirk"), new GatheringCode("DD1"), 2, 0);
        String without = written(WITHOUT);

        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", without, "PROGRAMME_RELOAD", "on")))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("DD1: staat niet meer in het bestand, 2 mensen doen mee.")
                .hasMessageContaining("\"DD1: vervalt\"");
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD2"))).as("nothing was taken over").isEmpty();
        start(mongo, Map.of("PROGRAMME", written(WITHOUT + "weggehaald: {DD1: vervalt}\n"), "PROGRAMME_RELOAD", "on"));
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD1")).orElseThrow().calledOff()).isNotNull();
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD2"))).isPresent();
    }

    @StoreTest
    void what_was_taken_out_is_hidden_or_kept_as_the_file_says(MongoTemplate mongo) throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        start(mongo, Map.of("PROGRAMME", written(WITHOUT + "weggehaald: {DD1: blijft}\n"), "PROGRAMME_RELOAD", "on"));
        assertThat(new ProgrammeSnapshot(mongo, clock).upcoming(clock.local())).extracting(Listing::code)
                .contains(new GatheringCode("DD1"), new GatheringCode("DD2"));
        start(mongo, Map.of("PROGRAMME", written(FILE.replace("    titel", "    verborgen: ja\n    titel")
                + "weggehaald: {DD2: verborgen}\n"), "PROGRAMME_RELOAD", "on"));
        assertThat(new ProgrammeSnapshot(mongo, clock).upcoming(clock.local())).isEmpty();
        assertThat(new SeatLedger(mongo, clock, new ProgrammeSnapshot(mongo, clock))
                .take(new BookingId("t1/0"), new ChatId("dirk"), new GatheringCode("DD1"), 1, 0)
                .outcome())
                .as("its code takes nothing").isEqualTo(nl.schuifaan.conversation.Input.Outcome.CLOSED);
    }

    @StoreTest
    void a_check_says_what_would_change_and_changes_nothing(MongoTemplate mongo) throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        new SeatLedger(mongo, clock, new ProgrammeSnapshot(mongo, clock))
                .take(new BookingId("t1/0"), new ChatId("dirk"), new GatheringCode("DD1"), 5, 0);
        String changed = written(FILE.replace("plaatsen: 21", "plaatsen: 4").replace("nl: Deep", "nl: Diep")
                .replace("plek: Buurthuis", "plek: School"));

        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", changed), "--check-programme"))
                .isInstanceOf(ProgrammeChecked.class)
                .satisfies(end -> assertThat(((ProgrammeChecked) end).sentences()).satisfiesExactly(
                        moved -> assertThat(moved).startsWith("DD1: van zaterdag").contains("Buurthuis naar")
                        .endsWith("School; wie meedoet, krijgt bericht"),
                        text -> assertThat(text).isEqualTo("DD1: andere tekst (nl)"),
                        seats -> assertThat(seats)
                        .isEqualTo("DD1: 4 plaatsen, maar er doen al 5 mensen mee. Niemand valt af.")));
        assertThat(new GatheringStore(mongo).find(new GatheringCode("DD1")).orElseThrow().limit()).isEqualTo(21);
        String wrong = written(FILE.replace("21", "veel"));
        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", wrong), "--check-programme"))
                .isInstanceOf(StartupException.class);
    }

    @StoreTest
    void a_move_into_the_past_stops_the_start_and_a_new_gathering_in_the_past_is_told(MongoTemplate mongo)
            throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        String past = written(FILE.replace("over 3 weken, zaterdag", "zaterdag 5 december 2020,"));

        assertThatThrownBy(() -> start(mongo, Map.of("PROGRAMME", past, "PROGRAMME_RELOAD", "on")))
                .isInstanceOf(StartupException.class)
                .hasMessage(
                "DD1: kan niet worden verzet naar zaterdag 5 december 2020, 10:00 tot 16:00: dat is in het verleden.");
        assertThatThrownBy(() -> start(mongo,
                Map.of("PROGRAMME", written(FILE + FILE.substring(FILE.indexOf("  - code")).replace("DD1", "OLD1")
                .replace("over 3 weken, zaterdag", "zaterdag 5 december 2020,"))), "--check-programme"))
                .satisfies(end -> assertThat(((ProgrammeChecked) end).sentences())
                        .containsExactly("OLD1: zaterdag 5 december 2020, 10:00 tot 16:00 is al voorbij"));
    }

    @ExtendWith(OutputCaptureExtension.class)
    @StoreTest
    void a_file_that_changed_and_was_not_read_again_is_told(MongoTemplate mongo, CapturedOutput log)
            throws IOException {
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        start(mongo, Map.of("PROGRAMME", written(FILE)));
        assertThat(log).doesNotContain("has changed since it was read");
        start(mongo, Map.of("PROGRAMME", written(WITHOUT)));
        assertThat(log).containsOnlyOnce("my.yaml has changed since it was read, and was not read again.");
        assertThat(new ProgrammeMark(mongo).differs(FILE)).isFalse();
        assertThat(new ProgrammeMark(mongo).differs(WITHOUT)).isTrue();
    }
}
