package nl.schuifaan.notice;

import static nl.schuifaan.id.BookingIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schuifaan.api.OrganiserApi;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Broadcasts.Progress;
import nl.schuifaan.notice.Broadcasts.Sent;
import nl.schuifaan.notice.Checked.Remark;
import nl.schuifaan.notice.Checked.What;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Criteria 1 and 3: what is sent was seen before, the numbers hold, and after a stop they add up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroadcastPreviewTest {

    private static final Audience EVERYONE = new Audience(Audience.Kind.INVITATIONS, null, null, null);

    private OrganiserApi api;
    private MongoTemplate mongo;
    private Broadcasts broadcasts;
    private BroadcastDrafts drafts;
    private MovableClock clock;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = new OrganiserApi(folder);
        mongo = api.application.getBean(MongoTemplate.class);
        broadcasts = api.application.getBean(Broadcasts.class);
        drafts = api.application.getBean(BroadcastDrafts.class);
        clock = api.application.getBean(MovableClock.class);
        // Far from midnight, so that today stays today.
        LocalDateTime noon = clock.local().plusDays(1).with(LocalTime.NOON);
        clock.forward(Duration.between(clock.instant(), noon.atZone(MovableClock.THE_HAGUE).toInstant()));
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @BeforeEach
    void people() {
        for (String collection : List.of("chats", "notices", "rows", "broadcasts", "broadcast-drafts")) {
            mongo.getDb().getCollection(collection).deleteMany(new Document());
        }
        List.of("Karim", "Dirk", "Samira").forEach(person -> person(person, "nl"));
        person("Ayşe", "tr");
    }

    private void person(String id, String language) {
        mongo.getDb().getCollection("chats")
                .insertOne(new Document("_id", id).append("channel", "simulator").append("contact",
                new Document("language", language)
                .append("consents", List.of(new Document("purpose", "INVITATIONS")))));
    }

    private BroadcastDraft draft(Audience audience, Instant at) {
        return drafts.keep(null, audience, Map.of("nl", "Kom eten!"), false, at, "Dirk");
    }

    private Progress progress(BroadcastDraft draft) {
        return broadcasts.find(Broadcasts.ID + draft.id()).orElseThrow();
    }

    @Test
    @Tag("criterion-1")
    void nothing_is_sent_without_the_id_of_a_preview() {
        assertThat(broadcasts.send("", 4)).isEqualTo(Sent.NO_PREVIEW);
        assertThat(broadcasts.send("made-up", 4)).isEqualTo(Sent.NO_PREVIEW);
        assertThat(broadcasts.list()).isEmpty();
    }

    @Test
    @Tag("criterion-1")
    void the_number_on_the_button_is_the_number_of_messages_made() {
        BroadcastDraft draft = draft(EVERYONE, null);
        int promised = drafts.check(draft).preview().people();
        assertThat(broadcasts.send(draft.id(), promised)).isEqualTo(Sent.PLANNED);
        person("who came later", "nl");
        clock.forward(Broadcasts.UNDO.plusSeconds(1));
        await().until(() -> Set.of(State.GOING, State.DONE).contains(progress(draft).state()));
        assertThat(promised).isEqualTo(4);
        assertThat(mongo.getDb().getCollection("rows").countDocuments()).isEqualTo(promised);
        assertThat(progress(draft).audience()).isEqualTo(promised);
    }

    @Test
    void a_number_that_is_no_longer_right_sends_nothing() {
        BroadcastDraft draft = draft(EVERYONE, null);
        person("who came later", "nl");
        assertThat(broadcasts.send(draft.id(), 4)).isEqualTo(Sent.CHANGED);
        assertThat(broadcasts.list()).isEmpty();
    }

    @Test
    @Tag("criterion-1")
    void an_empty_audience_cannot_be_sent() {
        BroadcastDraft draft = draft(new Audience(Audience.Kind.INVITATIONS, null, "ckb", null), null);
        assertThat(drafts.check(draft).blockers()).extracting(Remark::what).containsExactly(What.EMPTY);
        assertThat(broadcasts.send(draft.id(), 0)).isEqualTo(Sent.BLOCKED);
    }

    @Test
    @Tag("criterion-1")
    void someone_with_two_bookings_counts_once() {
        String gathering = api.application.getBean(Attendance.class).list().getFirst().code().text();
        Seats seats = api.application.getBean(Seats.class);
        seats.take(id("k1/0"), new ChatId("Karim"), new GatheringCode(gathering), 1, 0);
        seats.take(id("k2/0"), new ChatId("Karim"), new GatheringCode(gathering), 2, 0);
        Preview preview = drafts.check(draft(new Audience(Audience.Kind.PARTICIPANTS, new GatheringCode(gathering),
                null, null), null))
                .preview();
        assertThat(preview.people()).isEqualTo(1);
    }

    @Test
    @Tag("criterion-11")
    void a_double_click_makes_one_broadcast() {
        BroadcastDraft draft = draft(EVERYONE, null);
        assertThat(broadcasts.send(draft.id(), 4)).isEqualTo(Sent.PLANNED);
        assertThat(broadcasts.send(draft.id(), 4)).isEqualTo(Sent.PLANNED);
        assertThat(broadcasts.list()).hasSize(1);
        assertThat(mongo.getDb().getCollection("rows").countDocuments()).isEqualTo(4);
    }

    @Test
    void who_gets_a_message_today_already_gets_no_second() {
        BroadcastDraft first = draft(EVERYONE, null);
        broadcasts.send(first.id(), 4);
        BroadcastDraft second = draft(EVERYONE, null);
        assertThat(drafts.check(second).blockers()).extracting(Remark::what).containsExactly(What.ALL_TOLD_TODAY);
        person("who came later", "nl");
        Checked checked = drafts.check(second);
        assertThat(checked.preview().people()).isEqualTo(1);
        assertThat(checked.warnings())
                .anySatisfy(warning -> assertThat(warning).isEqualTo(new Remark(What.TOLD_TODAY, null, 4, null)));
        broadcasts.stop(Broadcasts.ID + first.id());
        assertThat(drafts.check(second).preview().people()).as("undone is not told").isEqualTo(5);
    }

    @Test
    @Tag("criterion-3")
    void after_a_stop_sent_and_held_back_add_up_to_the_total() {
        BroadcastDraft draft = draft(EVERYONE, null);
        broadcasts.send(draft.id(), 4);
        assertThat(broadcasts.stop(Broadcasts.ID + draft.id())).isTrue();
        clock.forward(Broadcasts.UNDO.plusSeconds(1));
        Progress stopped = progress(draft);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.rows().values().stream().mapToLong(Long::longValue).sum() + stopped.missing())
                .isEqualTo(stopped.audience()).isEqualTo(4);
        assertThat(stopped.dropped()).containsEntry("stopped", 4L);
    }

    @Test
    void a_language_without_a_text_of_its_own_is_named_as_not_yet_translated() {
        Checked checked = drafts.check(draft(EVERYONE, null));
        assertThat(checked.draft().texts()).containsEntry("tr", "Kom eten!");
        assertThat(checked.warnings()).contains(new Remark(What.UNTRANSLATED, "tr", 1, null));
    }

    @Test
    void a_moment_that_is_over_is_refused_and_one_to_come_is_kept() {
        BroadcastDraft past = draft(EVERYONE, clock.instant().minusSeconds(5));
        assertThat(drafts.check(past).blockers()).extracting(Remark::what).contains(What.PAST);
        Instant at = clock.instant().plus(Duration.ofHours(3));
        BroadcastDraft later = draft(EVERYONE, at);
        assertThat(drafts.check(later).begins()).isEqualTo(later.at());
        broadcasts.send(later.id(), 4);
        assertThat(progress(later).due().toEpochMilli()).isEqualTo(at.toEpochMilli());
    }

    @Test
    void a_reminder_is_shown_as_it_arrives_and_not_sent_to_who_cancelled_in_the_minute_to_undo() {
        String gathering = api.application.getBean(Attendance.class).list().getLast().code().text();
        Seats seats = api.application.getBean(Seats.class);
        seats.take(id("d1/0"), new ChatId("Dirk"), new GatheringCode(gathering), 1, 0);
        BroadcastDraft draft =
                drafts.keep(null, new Audience(Audience.Kind.PARTICIPANTS, new GatheringCode(gathering), null, null),
                Map.of(), true, null, "Ayşe");
        Checked checked = drafts.check(draft);
        assertThat(checked.blockers()).isEmpty();
        assertThat(checked.preview().texts()).singleElement().satisfies(text -> {
            assertThat(text.text()).isNotBlank();
            assertThat(text.buttons()).isNotEmpty();
        });
        broadcasts.send(draft.id(), 1);
        seats.giveBack(new GatheringCode(gathering), id("d1/0"));
        clock.forward(Broadcasts.UNDO.plusSeconds(1));
        await().until(() -> progress(draft).state() == State.DONE);
        assertThat(progress(draft).dropped()).containsEntry("over", 1L);
    }
}
