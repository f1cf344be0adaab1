package nl.schuifaan.gathering;

import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.gathering.FieldProblem.Field;
import nl.schuifaan.gathering.Saving.Conflict;
import nl.schuifaan.gathering.Saving.Invalid;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gatherings made and changed by hand. */
class GatheringsTest {

    private static final LocalDateTime EVENING = LocalDateTime.of(2098, 3, 25, 19, 30);

    private static Gatherings on(MongoTemplate mongo) {
        Wired wired = Wired.on(mongo);
        return new Gatherings(wired.store(), wired.scheduling(), wired.snapshot(), wired.clock());
    }

    private static GatheringDraft draft(String title) {
        return new GatheringDraft(Wired.content("LAAK1", Map.of("nl", title), Map.of("nl", "We eten samen."), null,
                "Buurthuis", 70),
                new Slot(EVENING, EVENING.plusHours(2)));
    }

    private static GatheringVersion saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saved.class);
        return ((Saved) saving).now();
    }

    @StoreTest
    void a_draft_is_seen_and_booked_by_nobody_until_it_is_published(MongoTemplate mongo) {
        var wired = Wired.on(mongo);
        var made = saved(on(mongo).create(draft("Avond")));
        assertThat(made.state()).isEqualTo(Publication.DRAFT);
        assertThat(wired.snapshot().upcoming(wired.clock().local())).isEmpty();
        assertThat(wired.seats().take(new BookingId("t1/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome())
                .isEqualTo(Outcome.CLOSED);

        var published = saved(on(mongo).publish(new GatheringCode("laak1"), made.revision()));
        assertThat(wired.snapshot().upcoming(wired.clock().local())).extracting(Listing::code).containsExactly(LAAK1);
        assertThat(wired.seats().take(new BookingId("t2/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThat(saved(on(mongo).hide(LAAK1, published.revision())).taken()).isOne();
        assertThat(wired.seats().take(new BookingId("t3/0"), new ChatId("dirk"), LAAK1, 1, 0).outcome())
                .isEqualTo(Outcome.CLOSED);
    }

    @StoreTest
    void who_saves_an_old_version_sees_both_and_changes_nothing(MongoTemplate mongo) {
        var made = saved(on(mongo).create(draft("Avond")));
        var first = saved(on(mongo).edit(LAAK1, made.revision(), draft("Avond van Samira")));
        var late = on(mongo).edit(LAAK1, made.revision(), draft("Avond van Dirk"));

        assertThat(late).isEqualTo(new Conflict(draft("Avond van Dirk"), first));
        assertThat(on(mongo).find(LAAK1).orElseThrow().draft()).isEqualTo(draft("Avond van Samira"));
    }

    @StoreTest
    void an_edit_that_moves_counts_as_a_move_once_it_is_published(MongoTemplate mongo) {
        var made = saved(on(mongo).create(draft("Avond")));
        var later = new GatheringDraft(draft("Avond").content(),
                new Slot(EVENING.plusDays(1), EVENING.plusDays(1).plusHours(2)));
        var moved = saved(on(mongo).edit(LAAK1, made.revision(), later));
        assertThat(new GatheringStore(mongo).find(LAAK1).orElseThrow().moves()).as("nobody knew of it").isZero();

        var published = saved(on(mongo).publish(LAAK1, moved.revision()));
        saved(on(mongo).edit(LAAK1, published.revision(), draft("Avond")));
        assertThat(new GatheringStore(mongo).find(LAAK1).orElseThrow().moves()).isOne();
    }

    @StoreTest
    void a_copy_over_the_change_of_the_clock_keeps_the_hour_and_a_series_answers_one_by_one(MongoTemplate mongo) {
        saved(on(mongo).create(draft("Avond")));
        var copies = on(mongo).series(LAAK1, List.of(new Gatherings.Copy("LAAK2", LocalDate.of(2098, 4, 2)),
                new Gatherings.Copy("LAAK1", LocalDate.of(2098, 4, 9)),
                new Gatherings.Copy("LAAK3", LocalDate.of(2098, 4, 9))));

        assertThat(saved(copies.getFirst()).draft().slot().start()).isEqualTo("2098-04-02T19:30:00");
        assertThat(copies.get(1))
                .isEqualTo(new Invalid(List.of(new FieldProblem(Field.CODE, null, Problem.of("code.taken")))));
        assertThat(saved(copies.get(2)).draft().slot().end()).isEqualTo("2098-04-09T21:30:00");
        assertThat(new GatheringStore(mongo).find(LAAK1).orElseThrow().start()).isEqualTo("2098-03-25T18:30:00Z");
        assertThat(new GatheringStore(mongo).find(LAAK2).orElseThrow().start()).isEqualTo("2098-04-02T17:30:00Z");
    }

    @StoreTest
    void each_problem_names_its_field_and_a_time_that_does_not_exist_is_one(MongoTemplate mongo) {
        LocalDateTime none = LocalDateTime.of(2026, 3, 29, 2, 30).plusYears(1).withDayOfMonth(28);
        var wrong = new GatheringDraft(Wired.content("laak 1", Map.of("tr", "Akşam"), Map.of("nl", "a".repeat(301)),
                null, " ", 0),
                new Slot(none, none.plusHours(3)));

        assertThat(((Invalid) on(mongo).create(wrong)).problems()).extracting(FieldProblem::field, it ->
                it.problem().key()).contains(
                tuple(Field.CODE, "code.rule"), tuple(Field.TITLE, "field.dutch"),
                tuple(Field.ABOUT, "value.long"), tuple(Field.PLACE, "field.missing"),
                tuple(Field.SEATS, "value.number"), tuple(Field.WHEN, "when.no-such-time"));
    }

    @StoreTest
    void a_document_from_before_is_published_and_has_the_usual_reminders(MongoTemplate mongo) {
        mongo.insert(Sample.limitedTo(5).gathering());
        mongo.getCollection("gatherings").updateOne(new Document(), new Document("$unset",
                new Document("revision", "").append("state", "").append("practical", "").append("options", "")));
        var old = on(mongo).find(LAAK1).orElseThrow();

        assertThat(old.state()).isEqualTo(Publication.PUBLISHED);
        assertThat(old.revision()).isZero();
        assertThat(old.draft().content().options().reminderHours()).containsExactly(168, 24, 3);
        assertThat(saved(on(mongo).edit(LAAK1, 0, old.draft())).revision()).isOne();
    }
}
