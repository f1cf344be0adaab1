package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript;
import org.junit.jupiter.api.Test;

class SavedTranscriptTest {

    private static final Instant TEN = Instant.parse("2026-11-24T09:00:40Z");

    @Test
    void it_begins_when_the_first_thing_happened_in_the_language_that_was_spoken_last() {
        Transcript transcript = SavedTranscript.of(phone(typed(TEN), said(TEN, "ar")), TEN.plusSeconds(9999));
        assertThat(transcript.start()).isEqualTo(LocalDateTime.of(2026, 11, 24, 10, 0));
        assertThat(transcript.language()).isEqualTo(new Language("ar"));
        assertThat(transcript.channel()).isEqualTo("sms");
    }

    @Test
    void a_night_that_went_by_counts_and_a_pause_does_not() {
        Transcript transcript = SavedTranscript.of(phone(typed(TEN), typed(TEN.plus(Duration.ofMinutes(29))),
                typed(TEN.plus(Duration.ofHours(11)))), TEN);
        assertThat(transcript.lines()).containsExactly(
                new Transcript.Types("Dirk", "ja"), new Transcript.Types("Dirk", "ja"),
                new Transcript.Later(Duration.ofHours(11)),
                new Transcript.Types("Dirk", "ja"));
    }

    @Test
    void the_clock_that_was_moved_counts_once() {
        Instant nextDay = TEN.plus(Duration.ofDays(1));
        Transcript transcript = SavedTranscript.of(phone(typed(TEN), Entry.later("c1", nextDay, 24),
                said(nextDay.plusSeconds(60), "nl")), TEN);
        assertThat(transcript.lines()).element(1).isEqualTo(new Transcript.Later(Duration.ofDays(1)));
        assertThat(transcript.lines()).hasSize(3);
    }

    @Test
    void a_clock_that_was_moved_to_the_morning_says_so_and_what_comes_then_says_to_whom() {
        Instant morning = Instant.parse("2026-11-25T08:00:01Z");
        Transcript transcript =
                SavedTranscript.of(phone(typed(TEN), Entry.later("c1", morning, 24), said(morning, "nl")), TEN);
        assertThat(transcript.lines()).element(1)
                .isEqualTo(new Transcript.Until(LocalDateTime.of(2026, 11, 25, 9, 0), false));
        assertThat(transcript.lines()).last()
                .isEqualTo(new Transcript.Answer("Dirk", false, "Welkom", List.of(), null));
    }

    @Test
    void a_phone_on_which_nothing_happened_gives_an_empty_one_that_can_be_read() {
        Transcript transcript = SavedTranscript.of(phone(), TEN);
        assertThat(Transcript.read(transcript.write())).isEqualTo(transcript);
    }

    private static Phone phone(Entry... entries) {
        return new Phone("31612340001", "Dirk", Handset.KEYPAD, "nl", 1, false, List.of(entries));
    }

    private static Entry typed(Instant at) {
        return Entry.act("s1", Entry.What.TYPED, at, "ja");
    }

    private static Entry said(Instant at, String language) {
        return new Entry("m1", Entry.What.ANSWERED, at, "Welkom", List.of(), null, null, language, true);
    }
}
