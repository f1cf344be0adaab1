package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.TableNotes;
import nl.schuifaan.gathering.TableNotes.Note;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;

/**
 * An evening as Ayşe hears of it who leads a table, from the word to the last question, in one language. The day is
 * written as a sign, as it is another each time.
 */
final class FacilitatorTranscript {

    private static final Path FOLDER = Path.of("src/test/resources/facilitator");
    private static final boolean WRITE = Boolean.getBoolean("transcripts.write");
    private static final Map<String, List<String>> SAID = Map.of(
            "nl", List.of("wij zijn met 3, er mist er 1", "Iedereen kwam aan het woord.", "De tijd was kort.",
            "Thee aan het begin."),
            "en", List.of("we are 3, 1 is missing", "Everyone had a turn.", "Time was short.", "Tea at the start."),
            "tr", List.of("3 kişiyiz, 1 kişi eksik", "Herkes söz aldı.", "Zaman azdı.", "Başta çay."),
            "ar", List.of("نحن ٣، ينقص ١", "تكلّم الجميع.", "كان الوقت قصيرًا.", "الشاي في البداية."),
            "ku", List.of("em 3 kes in, 1 kêm e", "Her kesî axaft.", "Wext kêm bû.", "Di destpêkê de çay."),
            "ckb", List.of("ئێمە ٣ کەسین، ١ کەمە", "هەمووان قسەیان کرد.", "کات کەم بوو.", "سەرەتا چا."));

    private final RunningEvening running;
    private final String language;
    private final String ayse;
    private final StringBuilder written = new StringBuilder();

    FacilitatorTranscript(RunningEvening running, String language) {
        this.running = running;
        this.language = language;
        this.ayse = "ayse-" + language;
    }

    /** Ten past twelve, on the first day on which that is still to come: then nobody sleeps. */
    private Instant noon() {
        LocalDateTime now = running.bean(MovableClock.class).local();
        LocalDateTime noon = now.toLocalDate().plusDays(1).atTime(LocalTime.of(12, 10));
        running.later(Duration.between(now, noon));
        return running.now();
    }

    void play() throws IOException {
        noon();
        running.startedAgo(Duration.ofMinutes(-50), 70).with("g1", "Samira Yılmaz", 1, 0, "ckb")
                .with("g2", "Karim", 2, 0, "ar").with("g3", "Dirk", 1, 0, "nl");
        Evenings evenings = running.bean(Evenings.class);
        evenings.setTables(RunningEvening.CODE, 1, 6, 0);
        evenings.addStaff(RunningEvening.CODE, "Ayşe", List.of(language, "nl"), false);
        evenings.addStaff(RunningEvening.CODE, "Noor", List.of("ar", "ckb", "nl"), true);
        running.bean(Tables.class).make(RunningEvening.CODE);
        String word = running.bean(Facilitators.class).word(RunningEvening.CODE, running.evening().staff().getFirst()
                .id());
        does("t-…", hear(new Input.Opened(word)));
        unasked(() -> running.bean(Briefing.class).planAll());
        List<String> said = SAID.get(language);
        running.later(Duration.ofMinutes(50));
        says(said.getFirst());
        running.later(Duration.ofMinutes(150 + 16));
        unasked(() -> running.bean(AfterEvening.class).planAll());
        said.stream().skip(1).forEach(this::says);
        assertThat(running.bean(TableNotes.class).of(RunningEvening.CODE)).extracting(Note::text)
                .containsExactlyElementsOf(said.subList(1, 4));
        assertThat(running.bean(Facilitators.class).of(RunningEvening.CODE)).singleElement()
                .satisfies(it -> assertThat(List.of(it.people(), it.missing())).containsExactly(3, 1));
        compare();
    }

    private Outgoing hear(Input input) {
        return running.bean(Written.class).hear(running.bean(Mailbox.class), ayse, input);
    }

    private void says(String words) {
        does(words, hear(new Input.Said(words)));
    }

    private void does(String what, Outgoing answer) {
        written.append("Ayşe: ").append(what).append('\n');
        answers("Schuifaan: ", answer);
    }

    private void unasked(Runnable plan) {
        int before = running.bean(Written.class).sent(ayse).size();
        plan.run();
        answers("Schuifaan to Ayşe: ", running.bean(Written.class).next(ayse, before));
    }

    private void answers(String who, Outgoing answer) {
        written.append(who).append(String.join("\n  ", Written.lines(answer)).replace(when(), "…")).append('\n');
    }

    private String when() {
        LocalDateTime start = LocalDateTime.ofInstant(running.evening().ends().minus(Duration.ofMinutes(150)),
                MovableClock.THE_HAGUE);
        return running.bean(Messages.class).current().say(Phrase.of("told.which", "start", start, "place",
                "Buurthuis Laak"), new Language(language), Form.FULL);
    }

    private void compare() throws IOException {
        Path file = FOLDER.resolve(language + ".chat");
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, written);
        }
        assertThat(written.toString()).isEqualTo(Files.readString(file)).doesNotContain("Yılmaz")
                .as("a text that is not there").doesNotContainPattern("\\[[a-z-]+\\.[a-z.-]+]");
    }
}
