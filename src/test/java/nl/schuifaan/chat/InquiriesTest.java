package nl.schuifaan.chat;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.chat.Inquiries.Answered;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.chat.Inquiry.What;
import nl.schuifaan.conversation.Input.Kind;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Questions of people, and what colleagues do about them. */
class InquiriesTest {

    private static final ChatId BERIVAN = new ChatId("berivan");
    private static final ChatId KARIM = new ChatId("karim");

    private MovableClock clock;
    private HandoffQueue queue;
    private Inquiries inquiries;
    private InquiryDesk desk;

    @BeforeEach
    void start(MongoTemplate mongo) {
        clock = new MovableClock();
        queue = new HandoffQueue(mongo.getDb());
        inquiries = new Inquiries(mongo, clock);
        desk = new InquiryDesk(mongo, clock);
        mongo.getDb().getCollection("chats")
                .insertOne(new Document("_id", BERIVAN).append("channel", "sms").append("contact",
                new Document("language", "ku").append("name", "Berîvan").append("bookings",
                        List.of(new Document("gathering", "LAAK1").append("adults", 1).append("children", 2)))));
    }

    private Instant asks(ChatId chat, String text) {
        clock.forward(Duration.ofMinutes(1));
        queue.ask(chat, "e" + clock.instant().toEpochMilli(), text, null, clock.instant());
        return clock.instant();
    }

    private Inquiry of(ChatId chat) {
        return desk.find(chat).orElseThrow();
    }

    private Answered answers(ChatId chat, String id, int seen, String by) {
        clock.forward(Duration.ofSeconds(1));
        return inquiries.answer(chat, id, seen, of(chat).newest(), by, "Ja, dat kan.");
    }

    @StoreTest
    void all_that_a_person_wrote_is_one_conversation_in_order() {
        asks(BERIVAN, "Hallo");
        clock.forward(Duration.ofMinutes(1));
        queue.ask(BERIVAN, "photo", null, Kind.PICTURE, clock.instant());
        asks(BERIVAN, "Mag dit mee?");
        inquiries.note(BERIVAN, "Dirk", "belt terug");
        assertThat(of(BERIVAN).entries()).extracting(Entry::what)
                .containsExactly(What.TEXT, What.PICTURE, What.TEXT, What.NOTED);
        assertThat(desk.open()).singleElement().satisfies(line -> {
            assertThat(line.messages()).isEqualTo(3);
            assertThat(line.text()).isEqualTo("Mag dit mee?");
        });
        assertThat(of(BERIVAN).signedUp()).containsExactly(new Inquiry.SignedUp(LAAK1, 3));
        assertThat(of(BERIVAN).language().code()).isEqualTo("ku");
    }

    @StoreTest
    void a_long_text_in_parts_the_wrong_way_round_is_read_in_its_order_and_others_as_they_came() {
        for (String text
                : List.of("Hallo", "(2/2) zij is 6 en wil graag mee", "(1/2) Goedemorgen, ik heb een dochter")) {
            queue.ask(BERIVAN, text, text, null, clock.instant());
            clock.forward(Duration.ofSeconds(5));
        }
        assertThat(of(BERIVAN).entries()).extracting(Entry::text).containsExactly("Hallo",
                "(1/2) Goedemorgen, ik heb een dochter", "(2/2) zij is 6 en wil graag mee");
        for (String text : List.of("tot 2/3", "ik kan ook op 1/3", "1/2 appel, meer eet zij niet", "1/2 brood")) {
            queue.ask(KARIM, text, text, null, clock.instant());
            clock.forward(text.startsWith("tot") ? Duration.ofHours(1) : Duration.ofSeconds(5));
        }
        assertThat(of(KARIM).entries()).as("no parts of one text").extracting(Entry::text)
                .containsExactly("tot 2/3", "ik kan ook op 1/3", "1/2 appel, meer eet zij niet", "1/2 brood");
    }

    @StoreTest
    void a_reply_makes_it_mine_and_names_the_colleague() {
        asks(BERIVAN, "Is er eten?");
        assertThat(answers(BERIVAN, "a1", 0, "Ayşe")).isEqualTo(Answered.KEPT);
        assertThat(of(BERIVAN).assigned()).isEqualTo("Ayşe");
        assertThat(of(BERIVAN).entries().getLast().by()).isEqualTo("Ayşe");
        assertThat(desk.open()).isEmpty();
        assertThat(desk.done()).hasSize(1);
    }

    @StoreTest
    void two_who_answer_the_same_question_see_each_other_first() {
        asks(BERIVAN, "Is er eten?");
        assertThat(answers(BERIVAN, "a1", 0, "Ayşe")).isEqualTo(Answered.KEPT);
        assertThat(answers(BERIVAN, "a2", 0, "Dirk")).isEqualTo(Answered.OVERTAKEN);
        assertThat(answers(BERIVAN, "a2", 1, "Dirk")).isEqualTo(Answered.KEPT);
        assertThat(of(BERIVAN).answers()).isEqualTo(2);
    }

    @StoreTest
    void the_same_answer_given_twice_is_one() {
        asks(BERIVAN, "Is er eten?");
        answers(BERIVAN, "a1", 0, "Ayşe");
        assertThat(answers(BERIVAN, "a1", 0, "Ayşe")).isEqualTo(Answered.ALREADY);
        assertThat(of(BERIVAN).entries()).filteredOn(entry -> entry.what() == What.ANSWERED).hasSize(1);
    }

    @StoreTest
    void what_came_while_the_answer_was_written_still_waits() {
        Instant seen = asks(BERIVAN, "Is er eten?");
        asks(BERIVAN, "En koffie?");
        inquiries.answer(BERIVAN, "a1", 0, seen, "Ayşe", "Ja");
        assertThat(desk.open()).singleElement().satisfies(line -> assertThat(line.text()).isEqualTo("En koffie?"));
    }

    @StoreTest
    void what_nobody_answered_for_a_day_is_back_on_top() {
        asks(KARIM, "Waar is het?");
        inquiries.assign(KARIM, "Dirk", "Dirk");
        asks(BERIVAN, "Is er eten?");
        assertThat(desk.open()).extracting(InquiryLine::chat).containsExactly(BERIVAN, KARIM);
        clock.forward(InquiryDesk.LONG);
        assertThat(desk.open().getFirst().chat()).isEqualTo(KARIM);
        assertThat(desk.open().getFirst().overdue()).isTrue();
    }

    @StoreTest
    void who_types_is_seen_until_a_moment_after_the_last_letter() {
        asks(BERIVAN, "Is er eten?");
        inquiries.typing(BERIVAN, "Dirk");
        assertThat(of(BERIVAN).typing()).isEqualTo("Dirk");
        clock.forward(Inquiries.TYPING);
        assertThat(of(BERIVAN).typing()).isNull();
    }

    @StoreTest
    void after_an_answer_a_human_talks_for_a_day_or_until_the_menu() {
        asks(BERIVAN, "Is er eten?");
        answers(BERIVAN, "a1", 0, "Ayşe");
        assertThat(inquiries.talking(BERIVAN)).isTrue();
        inquiries.stopTalking(BERIVAN);
        assertThat(inquiries.talking(BERIVAN)).isFalse();
        answers(BERIVAN, "a2", 1, "Ayşe");
        clock.forward(Inquiries.TALK);
        assertThat(inquiries.talking(BERIVAN)).isFalse();
    }

    @StoreTest
    void a_person_forgotten_is_in_no_question_answer_or_note(MongoTemplate mongo) {
        asks(BERIVAN, "Is er eten?");
        answers(BERIVAN, "a1", 0, "Ayşe");
        inquiries.note(BERIVAN, "Dirk", "belt terug");
        new HandoffPersonalData(queue).forget(BERIVAN);
        assertThat(desk.find(BERIVAN)).isEmpty();
        assertThat(inquiries.answer("a1")).isNull();
        assertThat(mongo.getDb().getCollection("inquiries").countDocuments()).isZero();
    }

    @StoreTest
    void what_is_answered_goes_after_thirty_days_with_all_that_colleagues_wrote(MongoTemplate mongo) {
        asks(BERIVAN, "Is er eten?");
        answers(BERIVAN, "a1", 0, "Ayşe");
        clock.forward(HandoffPersonalData.DONE.plusHours(1));
        new HandoffPersonalData(queue).expire(clock.instant());
        assertThat(mongo.getDb().getCollection("inquiries").countDocuments()).isZero();
        assertThat(mongo.getDb().getCollection("questions").countDocuments()).isZero();
    }
}
