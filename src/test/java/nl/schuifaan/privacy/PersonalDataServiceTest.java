package nl.schuifaan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataServiceTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Remembered chats = new Remembered();
    private final Remembered questions = new Remembered();

    @Test
    void shows_what_every_feature_keeps_and_forgets_it_in_every_one() {
        chats.lastSeen.put(new ChatId("ayşe"), clock.instant());
        questions.lastSeen.put(new ChatId("ayşe"), clock.instant());
        questions.lastSeen.put(new ChatId("karim"), clock.instant());
        assertThat(personalData().show(new ChatId("ayşe"))).containsOnlyKeys("seen");
        personalData().forget(new ChatId("ayşe"));
        assertThat(personalData().show(new ChatId("ayşe"))).isEmpty();
        assertThat(chats.lastSeen).isEmpty();
        assertThat(questions.lastSeen).containsOnlyKeys(new ChatId("karim"));
    }

    @Test
    void a_backup_that_is_put_back_does_not_bring_back_who_was_forgotten_since() {
        chats.lastSeen.put(new ChatId("ayşe"), clock.instant());
        chats.lastSeen.put(new ChatId("karim"), clock.instant());
        Remembered backup = new Remembered();
        backup.lastSeen.putAll(chats.lastSeen);
        clock.forward(Duration.ofHours(1));
        personalData().forget(new ChatId("ayşe"));

        chats.lastSeen.putAll(backup.lastSeen);
        personalData().forgetRestored();
        assertThat(chats.lastSeen).containsOnlyKeys(new ChatId("karim"));
    }

    @Test
    void who_came_back_after_being_forgotten_stays_at_the_next_start() {
        chats.lastSeen.put(new ChatId("ayşe"), clock.instant());
        personalData().forget(new ChatId("ayşe"));
        clock.forward(Duration.ofHours(1));
        chats.lastSeen.put(new ChatId("ayşe"), clock.instant());
        personalData().forgetRestored();
        assertThat(chats.lastSeen).containsOnlyKeys(new ChatId("ayşe"));
        clock.forward(Duration.ofHours(1));
        personalData().forget(new ChatId("ayşe"));
        chats.lastSeen.put(new ChatId("ayşe"), clock.instant().minus(Duration.ofMinutes(1)));
        personalData().forgetRestored();
        assertThat(chats.lastSeen).as("forgotten a second time").isEmpty();
    }

    @Test
    void the_list_says_who_was_forgotten_to_nobody_who_does_not_know_the_chat() throws IOException {
        personalData().forget(new ChatId("ayşe"));
        personalData().forget(new ChatId("ayşe"));
        List<String> lines = Files.readAllLines(folder.resolve(Forgotten.FILE));
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("ayşe"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        new PersonalDataService(Stream::of, new Forgotten(elsewhere), clock).forget(new ChatId("ayşe"));
        assertThat(Files.readAllLines(elsewhere.resolve(Forgotten.FILE)).getLast().split(" ")[0])
                .as("another salt, another hash").isNotEqualTo(lines.getLast().split(" ")[0]);
    }

    @Test
    void whoever_is_forgotten_again_and_again_does_not_fill_the_disk() throws IOException {
        PersonalDataService personalData = personalData();
        PersonalDataService beside = personalData();
        personalData.forget(new ChatId("ayşe"));
        for (int i = 0; i < 450; i++) {
            (i % 2 == 0 ? personalData : beside).forget(new ChatId("karim"));
        }
        clock.forward(Duration.ofHours(1));
        beside.forget(new ChatId("dirk"));
        personalData.forget(new ChatId("karim"));
        assertThat(Files.readAllLines(folder.resolve(Forgotten.FILE))).hasSizeLessThan(250);

        List.of(new ChatId("ayşe"), new ChatId("karim"), new ChatId("dirk")).forEach(chat ->
                chats.lastSeen.put(chat, clock.instant().minus(Duration.ofHours(2))));
        personalData().forgetRestored();
        assertThat(chats.lastSeen).isEmpty();
    }

    @Test
    void a_disk_that_takes_nothing_keeps_nobody_from_being_forgotten() throws IOException {
        Files.createDirectory(folder.resolve("full"));
        PersonalDataService personalData = new PersonalDataService(() ->
                Stream.of(chats), new Forgotten(folder.resolve("full")), clock);
        Files.createDirectory(folder.resolve("full").resolve(Forgotten.FILE));
        chats.lastSeen.put(new ChatId("ayşe"), clock.instant());
        personalData.forget(new ChatId("ayşe"));
        assertThat(chats.lastSeen).isEmpty();
    }

    @Test
    void a_list_that_cannot_be_read_stops_the_start() throws IOException {
        Files.createDirectory(folder.resolve(Forgotten.FILE));
        assertThatThrownBy(() -> new Forgotten(folder)).isInstanceOf(StartupException.class)
                .hasMessageContaining("forgotten cannot be read");
    }

    /** As after a start: what is known comes from the file. */
    private PersonalDataService personalData() {
        return new PersonalDataService(() -> Stream.of(chats, questions), new Forgotten(folder), clock);
    }
}
