package nl.schuifaan.chat;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Consent;
import nl.schuifaan.conversation.Consent.Purpose;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;

/** What is kept of people in chats and on the desk, and when it goes. */
class ChatPersonalDataTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 20, 21, 30);

    private MongoDatabase database;
    private Chats chats;
    private HandoffQueue handoffQueue;
    private ChatPersonalData people;

    @BeforeEach
    void open(MongoDatabase database) {
        this.database = database;
        chats = new Chats(database);
        handoffQueue = new HandoffQueue(database);
        people = new ChatPersonalData(chats, handoffQueue, Mockito.mock(Addresses.class), Stream::of);
    }

    @AfterEach
    void close() {
        chats.close();
    }

    @StoreTest
    void wishes_go_seven_days_after_the_evening_and_the_rest_thirty_days_after() {
        put(new ChatId("ayşe"), contact(List.of(yes(Purpose.SIGN_UP)), List.of(booking())), NOW);
        people.expire(at(EVENING.plusDays(6)));
        assertThat(chats.find(new ChatId("ayşe")).contact().bookings().getFirst().wishes()).containsExactly(Wish.HALAL);
        people.expire(at(EVENING.plusDays(8)));
        assertThat(chats.find(new ChatId("ayşe")).contact().bookings()).singleElement().satisfies(left -> {
            assertThat(left.wishes()).isEmpty();
            assertThat(left.name()).isEqualTo("Ayşe");
        });
        assertThat(chats.find(new ChatId("ayşe")).version()).as("whoever remembers the chat looks again").isEqualTo(2);
        people.expire(at(EVENING.plusDays(31)));
        assertThat(chats.find(new ChatId("ayşe"))).as("nothing keeps the chat any more").isNull();
    }

    @StoreTest
    void a_name_goes_with_the_last_sign_up_and_a_yes_to_invitations_stays() {
        put(new ChatId("ayşe"), contact(List.of(yes(Purpose.SIGN_UP), yes(Purpose.INVITATIONS)), List.of(booking())),
                NOW);
        people.expire(at(EVENING.plusDays(31)));
        Contact left = chats.find(new ChatId("ayşe")).contact();
        assertThat(left.name()).isNull();
        assertThat(left.bookings()).isEmpty();
        assertThat(left.consents()).extracting(Consent::purpose).isEqualTo(List.of(Purpose.INVITATIONS));
        people.expire(NOW.plus(Duration.ofDays(364)));
        assertThat(chats.find(new ChatId("ayşe"))).isNotNull();
        people.expire(NOW.plus(Duration.ofDays(366)));
        assertThat(chats.find(new ChatId("ayşe"))).as("not heard of for a year").isNull();
    }

    @StoreTest
    void without_a_yes_a_chat_is_kept_for_a_day() {
        put(new ChatId("karim"), contact(List.of(), List.of()), NOW);
        assertThat(people.expire(NOW.plus(Duration.ofHours(23)))).isZero();
        assertThat(people.expire(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
        assertThat(chats.find(new ChatId("karim"))).isNull();
    }

    @StoreTest
    void who_waits_for_an_answer_can_be_reached_until_it_is_given() {
        put(new ChatId("karim"), contact(List.of(), List.of()), NOW);
        handoffQueue.ask(new ChatId("karim"), "t1/0", "Mag mijn buurvrouw ook komen?", null, NOW);
        people.expire(NOW.plus(Duration.ofDays(5)));
        assertThat(chats.find(new ChatId("karim")).address()).isNotEmpty();
        database.getCollection("questions")
                .updateOne(Filters.eq("chat", "karim"), Updates.set(HandoffQueue.ANSWERED, NOW));
        people.expire(NOW.plus(Duration.ofDays(5)));
        assertThat(chats.find(new ChatId("karim"))).isNull();
    }

    @StoreTest
    void silence_outlasts_everything_and_is_all_that_is_left() {
        put(new ChatId("dirk"), contact(List.of(), List.of()).keptAt(EVENING), NOW);
        database.getCollection("chats").updateOne(Filters.eq("_id", "dirk"),
                Updates.combine(Updates.set("silenced", true), Updates.set("contact.stopped", true)));
        people.expire(NOW.plus(Duration.ofDays(2)));
        assertThat(people.expire(NOW.plus(Duration.ofDays(3)))).as("there is no more to let go of").isZero();
        Chat left = chats.find(new ChatId("dirk"));
        assertThat(left.silenced()).isTrue();
        assertThat(left.person().stopped()).as("the conversation knows it too").isTrue();
        assertThat(new ChatRetention(chats).raw(new ChatId("dirk")))
                .containsOnlyKeys("_id", "channel", "version", "silenced", "contact", "step");
        assertThat(new ChatRetention(chats).raw(new ChatId("dirk")).get("contact"))
                .isEqualTo(new Document("stopped", true));
    }

    @StoreTest
    void a_sign_up_that_was_left_halfway_is_gone_after_a_day_though_the_chat_stays() {
        put(new ChatId("ayşe"), contact(List.of(yes(Purpose.INVITATIONS)), List.of()), NOW);
        database.getCollection("chats").updateOne(Filters.eq("_id", "ayşe"), Updates.set("step",
                new Document("is", "sign-up.name")
                .append("draft", new Document("gathering", "LAAK1").append("wishes", List.of("HALAL")))));
        people.expire(NOW.plus(Duration.ofHours(23)));
        assertThat(new ChatRetention(chats).raw(new ChatId("ayşe")).toJson()).contains("HALAL");
        people.expire(NOW.plus(Duration.ofHours(25)));
        assertThat(new ChatRetention(chats).raw(new ChatId("ayşe")).toJson()).doesNotContain("HALAL");
        assertThat(chats.find(new ChatId("ayşe")).step())
                .isEqualTo(Conversation.rest(chats.find(new ChatId("ayşe")).person()));
    }

    @StoreTest
    void who_is_forgotten_while_something_of_theirs_waits_can_still_be_answered_on_it() {
        put(new ChatId("ayşe"), contact(List.of(yes(Purpose.SIGN_UP)), List.of(booking())), NOW);
        new InboxWriter(chats, ChatIds.addresses())
                .receive(List.of(new NewInput(new ChatId("ayşe"), "test", new byte[] {1}, new InboxEntry("i9",
                new Input.Said("hallo"), NOW, null, null), false)));
        people.forget(new ChatId("ayşe"));
        assertThat(chats.find(new ChatId("ayşe")).person()).isEqualTo(Contact.UNKNOWN);
        assertThat(chats.find(new ChatId("ayşe")).pending()).hasSize(1);
        assertThat(chats.find(new ChatId("ayşe")).address()).isNotEmpty();
        people.forgetRestored(new ChatId("ayşe"));
        assertThat(chats.find(new ChatId("ayşe")).pending()).as("what a backup brought back is from before").isEmpty();
        assertThat(chats.find(new ChatId("ayşe")).address()).isNull();
    }

    @StoreTest
    void a_chat_that_does_not_say_whether_silence_was_asked_for_is_forgotten_too() {
        put(new ChatId("ayşe"), contact(List.of(yes(Purpose.SIGN_UP)), List.of(booking())), NOW);
        database.getCollection("chats").updateOne(Filters.eq("_id", "ayşe"), Updates.unset("silenced"));
        people.forget(new ChatId("ayşe"));
        assertThat(chats.find(new ChatId("ayşe")).person()).isEqualTo(Contact.UNKNOWN);
    }

    @StoreTest
    void who_cannot_be_forgotten_just_now_is_told_of_and_stays_whole_until_it_is_tried_again() {
        put(new ChatId("ayşe"), contact(List.of(yes(Purpose.SIGN_UP)), List.of(booking())), NOW);
        Chat before = chats.find(new ChatId("ayşe"));
        database.getCollection("chats").updateOne(Filters.eq("_id", "ayşe"), Updates.inc("version", 1L));
        Chats alwaysLate = Mockito.spy(chats);
        Mockito.doReturn(before).when(alwaysLate).find(new ChatId("ayşe"));
        assertThatThrownBy(() -> new ChatRetention(alwaysLate).forget(new ChatId("ayşe"), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chat ayşe is not forgotten yet");
        assertThat(chats.find(new ChatId("ayşe")).person()).isEqualTo(before.person());
        people.forget(new ChatId("ayşe"));
        assertThat(chats.find(new ChatId("ayşe")).person()).isEqualTo(Contact.UNKNOWN);
    }

    @StoreTest
    void names_the_time_of_the_last_turn_or_of_what_came_in_since_and_nobody_who_was_forgotten() {
        put(new ChatId("ayşe"), contact(List.of(), List.of()), NOW);
        put(new ChatId("karim"), contact(List.of(), List.of()), NOW);
        put(new ChatId("dirk"), contact(List.of(), List.of()), NOW);
        Instant later = NOW.plusSeconds(60);
        new InboxWriter(chats, ChatIds.addresses())
                .receive(List.of(new NewInput(new ChatId("karim"), "test", new byte[] {1}, new InboxEntry("i9",
                new Input.Said("hallo"), later, null, null), false)));
        people.forget(new ChatId("dirk"));
        Map<ChatId, Instant> traces = new HashMap<>();
        people.traces(traces::put);
        assertThat(traces).isEqualTo(Map.of(new ChatId("ayşe"), NOW, new ChatId("karim"), later));
    }

    @StoreTest
    void an_answered_question_and_a_note_of_doubt_go_after_thirty_days_an_unanswered_question_after_a_year() {
        HandoffPersonalData handoffQueue = new HandoffPersonalData(this.handoffQueue);
        this.handoffQueue.ask(new ChatId("ayşe"), "t1/0", "Mag mijn buurvrouw ook komen?", null, NOW);
        this.handoffQueue.ask(new ChatId("karim"), "t2/0", "Is er een lift?", null, NOW);
        this.handoffQueue.noteUncertain(new ChatId("karim"), "t3/0", 2, true, NOW);
        database.getCollection("questions").updateOne(Filters.eq("chat", "ayşe"),
                Updates.set(HandoffQueue.ANSWERED, NOW.plus(Duration.ofDays(2))));
        assertThat(handoffQueue.expire(NOW.plus(Duration.ofDays(29)))).isZero();
        assertThat(handoffQueue.expire(NOW.plus(Duration.ofDays(31)))).isEqualTo(1);
        assertThat(handoffQueue.show(new ChatId("karim")).get("uncertain")).isEmpty();
        assertThat(handoffQueue.expire(NOW.plus(Duration.ofDays(33)))).isEqualTo(1);
        assertThat(handoffQueue.show(new ChatId("ayşe")).get("questions")).isEmpty();
        assertThat(handoffQueue.show(new ChatId("karim")).get("questions")).hasSize(1);
        assertThat(handoffQueue.expire(NOW.plus(Duration.ofDays(366)))).isEqualTo(1);
    }

    private void put(ChatId id, Contact contact, Instant lastAt) {
        chats.collection().insertOne(new Chat(id, "test", new byte[] {1}, 1, false, contact, Conversation.rest(contact),
                List.of(),
                List.of(), null, lastAt, null));
    }

    private static Contact contact(List<Consent> consents, List<Booking> bookings) {
        return new Contact(Language.DUTCH, bookings.isEmpty() ? null : "Ayşe", false, false, 0, null, consents,
                List.of(), bookings);
    }

    private static Booking booking() {
        return new Booking(new BookingId("t1/0"), LAAK1, 1, 0, Booking.Who.oneself("Ayşe"), EVENING)
                .with(new Booking.Wished(List.of(Wish.HALAL), null, null));
    }

    private static Consent yes(Purpose purpose) {
        return new Consent(purpose, EVENING.minusDays(3), Medium.BUTTONS, Language.DUTCH, "consent");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(MovableClock.THE_HAGUE).toInstant();
    }
}
