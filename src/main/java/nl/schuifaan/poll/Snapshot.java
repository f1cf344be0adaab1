package nl.schuifaan.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What came of one poll, question by question. It may hold numbers about very few people, so it is shown only through
 * {@link Suppression}.
 *
 * @param frozen   when it was made; groups of {@link Suppression} are made in this order
 * @param begun    people who answered something
 * @param finished people who sent their sheet off themselves
 * @param sheets   sheets that count, unfinished ones too
 * @param salt drawn by lot and never shown: with it a digest says nothing about numbers as small as these to who tries
 *                 them all
 * @param digest   SHA-256 of the rest
 */
@Document("poll_results")
@TypeAlias("poll-result")
record Snapshot(
        @Id String id, GatheringCode gathering, Kind part, Map<String, String> title, Instant start, boolean before,
        Instant frozen,
        int invited, int begun, int finished, int sheets, Survey survey, List<Tally> questions, String salt,
                String digest) {

    /** The question to who was not there, counted like the others; it is put to who was invited and is on no sheet. */
    static final String AWAY = "away";

    Snapshot {
        title = new TreeMap<>(title);
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
    }

    LocalDate day() {
        return LocalDate.ofInstant(frozen, MovableClock.THE_HAGUE);
    }

    /** As it is asked in every poll: a question of the templates is the same everywhere, an own one only there. */
    String name(Tally tally) {
        return tally.key().startsWith("own.") ? gathering + "." + tally.key() : tally.key();
    }

    /** How many could have answered it. */
    int asked(Tally tally) {
        return tally.key().equals(AWAY) ? invited : sheets;
    }

    Snapshot with(String digest) {
        return new Snapshot(id, gathering, part, title, start, before, frozen, invited, begun, finished, sheets, survey,
                questions, salt, digest);
    }
}
