package nl.schuifaan.transcript;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript.Line;

class TranscriptFormatTest {

    private static final String EXAMPLE = """
            # Samira doet mee in Laak
            language: nl
            channel: telegram
            start: 2026-11-24 10:00
            programme: 2026-11-20
            device: ar
            taken: ESCAMP1 68, LAAK1 70

            Samira: hallo
            Schuifaan: Welkom bij Schuif aan!
              Kies uw taal.
              [Nederlands] [العربية]
            Samira presses [Nederlands]
            Schuifaan edits: Waar wilt u heen?

              \\[dit is tekst]
              [Laak [1\\]]
            # Nu doet zij mee.
            Schuifaan: U doet mee.
              (file: laak1.ics)
            -- 1 day later --
            Samira sends voice
            Samira opens g-LAAK1
            -- 3 hours later --
            Samira blocks
            Samira unblocks
            -- LAAK1 moves to 2026-12-13 19:00-21:30, De Leeshoek, Laan 1, Den Haag --
            Schuifaan to Samira: Let op: een andere plek.
            -- 2026-12-11 18:00 --
            -- asleep until 2026-12-12 09:05 --
            -- all of LAAK1 are told --
              nl: Neem een trui mee: het is koud.
              tr: Kazak getirin.
            -- Jean-Luc was at LAAK1 --
            -- Samira was not at LAAK1 --
            -- LAAK1 is called off --
            Schuifaan to Samira edits: Het gaat niet door.
            """;

    @Example
    void a_transcript_is_read_as_it_is_written() {
        Transcript read = Transcript.read(EXAMPLE);
        assertThat(read.title()).isEqualTo("Samira doet mee in Laak");
        assertThat(read.start()).isEqualTo(LocalDateTime.of(2026, 11, 24, 10, 0));
        assertThat(read.lines()).containsExactly(
                new Transcript.Types("Samira", "hallo"),
                new Transcript.Answer(false, "Welkom bij Schuif aan!\nKies uw taal.", List.of("Nederlands", "العربية"),
                null),
                new Transcript.Presses("Samira", "Nederlands"),
                new Transcript.Answer(true, "Waar wilt u heen?\n\n[dit is tekst]", List.of("Laak [1]"), null),
                new Transcript.Remark("Nu doet zij mee."),
                new Transcript.Answer(false, "U doet mee.", List.of(), "laak1.ics"),
                new Transcript.Later(Duration.ofDays(1)),
                new Transcript.Sends("Samira", Input.Kind.VOICE),
                new Transcript.Opens("Samira", "g-LAAK1"),
                new Transcript.Later(Duration.ofHours(3)),
                new Transcript.Blocks("Samira"),
                new Transcript.Unblocks("Samira"),
                new Transcript.Moves(LAAK1, LocalDateTime.of(2026, 12, 13, 19, 0), LocalTime.of(21, 30),
                "De Leeshoek", "Laan 1, Den Haag"),
                new Transcript.Answer("Samira", false, "Let op: een andere plek.", List.of(), null),
                new Transcript.Until(LocalDateTime.of(2026, 12, 11, 18, 0), false),
                new Transcript.Until(LocalDateTime.of(2026, 12, 12, 9, 5), true),
                new Transcript.Announces(LAAK1,
                new TreeMap<>(Map.of("nl", "Neem een trui mee: het is koud.", "tr", "Kazak getirin."))),
                new Transcript.Attended("Jean-Luc", LAAK1, true),
                new Transcript.Attended("Samira", LAAK1, false),
                new Transcript.CallsOff(LAAK1),
                new Transcript.Answer("Samira", true, "Het gaat niet door.", List.of(), null));
        assertThat(read.programme()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(read.taken()).isEqualTo(Map.of(new GatheringCode("ESCAMP1"), 68, LAAK1, 70));
        assertThat(read.write()).isEqualTo(EXAMPLE);
    }

    @Example
    void what_cannot_be_read_is_named_by_its_line() {
        assertUnreadable("# x\nlanguage: nl\nchannel: sms\n\nSamira: hallo\n",
                "line 4: 'start: …' is missing above this line");
        assertUnreadable(header() + "Samira jumps\n", "line 5: neither 'Name: text'");
        assertUnreadable(header() + "Samira: hallo\nSamira sends flowers\n", "line 6: one sends voice, picture");
        assertUnreadable(header() + "\nSamira presses Ja\n", "line 6: a button is pressed as");
        assertUnreadable(header() + "-- 2026-02-30 10:00 --\n", "line 5: between -- and -- stands");
        assertUnreadable(header() + "-- LAAK1 moves to tomorrow --\n", "line 5: between -- and -- stands");
        assertUnreadable(header() + "-- all of LAAK1 are told --\n  Neem een trui mee.\n",
                "line 5: what is told is written as 'nl: text'");
        assertUnreadable(header() + "-- 0 days later --\n", "line 5: time goes by in whole hours");
    }

    @Example
    void a_name_is_one_word_and_never_ours() {
        assertThat(List.of("Berîvan", "Ayşe", "Jean-Luc", "سميرة")).allMatch(Transcript::isName);
        assertThat(List.of("Schuifaan", "schuifaan", "Oom Dirk", "A:", "", "[x]", "a".repeat(21)))
                .noneMatch(Transcript::isName);
    }

    /** Any text at all, brackets, backslashes, empty lines and letters of every script among it. */
    @Property(tries = 2000)
    void whatever_is_written_can_be_read_back(@ForAll("transcripts") Transcript transcript) {
        assertThat(Transcript.read(transcript.write())).isEqualTo(transcript);
    }

    @Provide
    Arbitrary<Transcript> transcripts() {
        return Combinators.combine(words(), lines().list().ofMaxSize(12)).as((title, lines) ->
                new Transcript(title, new Language("ar"), "sms", LocalDateTime.of(2026, 2, 28, 23, 59), lines));
    }

    private static Arbitrary<Line> lines() {
        Arbitrary<String> names = Arbitraries.of("Samira", "Ayşe", "Berîvan", "opens", "blocks");
        return Arbitraries.oneOf(
                Combinators.combine(names, words()).as(Transcript.Types::new),
                Combinators.combine(names, words()).as(Transcript.Presses::new),
                Combinators.combine(names, Arbitraries.of(Input.Kind.class)).as(Transcript.Sends::new),
                Combinators.combine(names, Arbitraries.of("", "g-LAAK1", "opens")).as(Transcript.Opens::new),
                names.map(Transcript.Blocks::new),
                names.map(Transcript.Unblocks::new),
                words().map(Transcript.Remark::new),
                Arbitraries.integers().between(1, 500).map(hours -> new Transcript.Later(Duration.ofHours(hours))),
                Combinators.combine(Arbitraries.integers().between(0, 9_999), Arbitraries.of(true, false))
                .as((hours, asleep) ->
                        new Transcript.Until(LocalDateTime.of(2026, 2, 28, 23, 59).plusHours(hours), asleep)),
                answers());
    }

    private static Arbitrary<Line> answers() {
        return Combinators.combine(Arbitraries.of("Samira", "edits", "to").injectNull(0.5), Arbitraries.of(true, false),
                words(),
                words().list().ofMaxSize(4), words().injectNull(0.5)).as(Transcript.Answer::new);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab[]()\\: \n\t#-").ofMaxLength(20),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of("(file: x)", "[Ja] [Nee]", "presses [x]", "blocks", "edits: x", "-- 1 day later --",
                "Samira: hallo", "\\[", "", "a\u0085[b\u2028(c", "مرحبا\n\n\n[x"));
    }

    private static String header() {
        return "language: nl\nchannel: sms\nstart: 2026-11-24 10:00\n\n";
    }

    private static void assertUnreadable(String text, String message) {
        assertThatThrownBy(() -> Transcript.read(text)).isInstanceOf(Transcript.Unreadable.class)
                .hasMessageStartingWith(message);
    }
}
