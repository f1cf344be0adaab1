package nl.schuifaan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.settings.CannotStart;
import nl.schuifaan.settings.Now;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyTest {

    @TempDir
    Path folder;

    private final Now now = new Now();
    private final Remembered chats = new Remembered();
    private final Remembered questions = new Remembered();

    @Test
    void shows_what_every_feature_keeps_and_forgets_it_in_every_one() {
        chats.lastSeen.put("ayşe", now.instant());
        questions.lastSeen.put("ayşe", now.instant());
        questions.lastSeen.put("karim", now.instant());
        assertThat(custody().show("ayşe")).containsOnlyKeys("seen");
        custody().forget("ayşe");
        assertThat(custody().show("ayşe")).isEmpty();
        assertThat(chats.lastSeen).isEmpty();
        assertThat(questions.lastSeen).containsOnlyKeys("karim");
    }

    @Test
    void a_backup_that_is_put_back_does_not_bring_back_who_was_forgotten_since() {
        chats.lastSeen.put("ayşe", now.instant());
        chats.lastSeen.put("karim", now.instant());
        Remembered backup = new Remembered();
        backup.lastSeen.putAll(chats.lastSeen);
        now.forward(Duration.ofHours(1));
        custody().forget("ayşe");

        chats.lastSeen.putAll(backup.lastSeen);
        custody().forgetRestored();
        assertThat(chats.lastSeen).containsOnlyKeys("karim");
    }

    @Test
    void who_came_back_after_being_forgotten_stays_at_the_next_start() {
        chats.lastSeen.put("ayşe", now.instant());
        custody().forget("ayşe");
        now.forward(Duration.ofHours(1));
        chats.lastSeen.put("ayşe", now.instant());
        custody().forgetRestored();
        assertThat(chats.lastSeen).containsOnlyKeys("ayşe");
        now.forward(Duration.ofHours(1));
        custody().forget("ayşe");
        chats.lastSeen.put("ayşe", now.instant().minus(Duration.ofMinutes(1)));
        custody().forgetRestored();
        assertThat(chats.lastSeen).as("forgotten a second time").isEmpty();
    }

    @Test
    void the_list_says_who_was_forgotten_to_nobody_who_does_not_know_the_chat() throws IOException {
        custody().forget("ayşe");
        custody().forget("ayşe");
        List<String> lines = Files.readAllLines(folder.resolve(Forgotten.FILE));
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("ayşe"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        new Custody(Stream::of, new Forgotten(elsewhere), now).forget("ayşe");
        assertThat(Files.readAllLines(elsewhere.resolve(Forgotten.FILE)).getLast().split(" ")[0])
                .as("another salt, another hash").isNotEqualTo(lines.getLast().split(" ")[0]);
    }

    @Test
    void a_disk_that_takes_nothing_keeps_nobody_from_being_forgotten() throws IOException {
        Files.createDirectory(folder.resolve("full"));
        Custody custody = new Custody(() -> Stream.of(chats), new Forgotten(folder.resolve("full")), now);
        Files.createDirectory(folder.resolve("full").resolve(Forgotten.FILE));
        chats.lastSeen.put("ayşe", now.instant());
        custody.forget("ayşe");
        assertThat(chats.lastSeen).isEmpty();
    }

    @Test
    void a_list_that_cannot_be_read_stops_the_start() throws IOException {
        Files.createDirectory(folder.resolve(Forgotten.FILE));
        assertThatThrownBy(() -> new Forgotten(folder)).isInstanceOf(CannotStart.class).hasMessageContaining("forgotten cannot be read");
    }

    /** As after a start: what is known comes from the file. */
    private Custody custody() {
        return new Custody(() -> Stream.of(chats, questions), new Forgotten(folder), now);
    }
}
