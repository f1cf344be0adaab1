package nl.schuifaan.report;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schuifaan.gathering.TableNotes;
import nl.schuifaan.gathering.TableNotes.Note;
import nl.schuifaan.gathering.TableNotes.Question;
import nl.schuifaan.report.Sentences.Held;
import nl.schuifaan.report.Sentences.Kind;
import nl.schuifaan.report.Sentences.Outcome;
import nl.schuifaan.report.Sentences.Sentence;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What facilitators say of an evening, typed by a colleague or sent from their chats: each can be taken away. */
class SentencesTest {

    private static final Held LAAK = new Held(LAAK1, Map.of("nl", "Verhaal van Samira"), LocalDate.of(2026, 3, 7));

    @StoreTest
    void what_a_facilitator_sent_stands_beside_what_was_typed_and_either_can_be_removed(MongoTemplate mongo) {
        TableNotes notes = mock();
        when(notes.of(anyCollection())).thenReturn(List.of(new Note("note-1", LAAK1, Question.HARD, "Te weinig tijd.",
                Instant.parse("2026-03-07T21:00:00Z"))));
        mongo.getDb().getCollection("gatherings").insertOne(new Document("_id", "LAAK1"));
        Sentences sentences = new Sentences(mongo, notes, new MovableClock());
        assertThat(sentences.add(LAAK1, Kind.WELL, "Iedereen sprak.", "colleague")).isEqualTo(Outcome.DONE);

        List<Sentence> all = sentences.removable(List.of(LAAK));
        assertThat(all).extracting(Sentence::text).containsExactly("Iedereen sprak.", "Te weinig tijd.");
        assertThat(all).extracting(Sentence::kind).containsExactly(Kind.WELL, Kind.HARD);

        sentences.remove("note-1");
        verify(notes).remove("note-1");
        sentences.remove(all.getFirst().id());
        assertThat(sentences.removable(List.of(LAAK))).extracting(Sentence::id).containsExactly("note-1");
    }
}
