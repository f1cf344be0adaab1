package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.pause;
import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.StoreTest;
import nl.schuifaan.store.Traffic;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The protocol of a chat as a durable mailbox: promises 1 and 2. */
class MailboxTest extends ProcessesOnOneStore {

    @StoreTest
    void a_message_is_answered() {
        process.receive(typed("Samira", 1, "hallo"));
        until(() -> process.sentTo("Samira").equals(List.of("echo hallo")));
        untilAtRest(process, "Samira");
    }

    @StoreTest
    void two_messages_of_one_turn_keep_their_order() {
        process.receive(typed("Samira", 1, "two"), typed("Samira", 2, "three"));
        until(() -> process.sentTo("Samira").equals(List.of("one of two", "two of two", "echo three")));
    }

    @StoreTest
    void a_turn_that_says_nothing_leaves_the_chat_at_rest() {
        process.receive(typed("Samira", 1, "silence"));
        untilAtRest(process, "Samira");
        assertThat(process.sent).isEmpty();
    }

    @StoreTest
    void a_turn_costs_three_writes_and_no_search_also_for_who_answers_before_the_receipt_is_written(Traffic traffic) {
        process.network = message -> {
            if (message.text().equals("echo m2")) {
                process.receive(typed("Samira", 3, "m3"));
            }
            return new Receipt.Sent("1");
        };
        process.receive(typed("Samira", 1, "m1"));
        until(() -> traffic.writes("chats") == 3);
        process.receive(typed("Samira", 2, "m2"));
        until(() -> traffic.writes("chats") >= 9);
        assertThat(process.sentTo("Samira")).containsExactly("echo m1", "echo m2", "echo m3");
        assertThat(traffic.reads("chats")).isZero();
        untilAtRest(process, "Samira");
        assertThat(traffic.writes("chats")).isEqualTo(9);
    }

    @StoreTest
    void a_decision_hides_nothing_that_came_in_meanwhile() {
        process.worker.stop(Duration.ofSeconds(1));
        process.receive(typed("Samira", 1, "silence"));
        Chat known = process.chats.find(new ChatId("test:Samira"));
        process.receive(typed("Samira", 2, "m2"));
        Lease lease = new Lease("another", clock.instant().plusSeconds(1), null, 0);
        Chat decided = known.decided(Chat.freshVersion(), known.person(), Conversation.BEGINNING, List.of(), lease,
                clock.instant());
        assertThat(process.chats.commit(known, decided, List.of(), lease)).isFalse();
        assertThat(process.chats.find(new ChatId("test:Samira")).due()).isNotNull();
    }

    @StoreTest
    void a_chat_says_from_its_first_write_on_whether_silence_was_asked_for() {
        process.worker.stop(Duration.ofSeconds(1));
        process.receive(typed("Samira", 1, "hallo"), typed("Karim", 2, "stop"));
        assertThat(database.getCollection("chats").find()).extracting(chat -> chat.get("silenced"))
                .containsExactlyInAnyOrder(false, true);
    }

    @StoreTest
    void each_message_takes_effect_once_and_in_order_however_often_it_is_delivered() {
        Process other = another();
        inParallel(20, person -> {
            for (int i = 1; i <= 10; i++) {
                Incoming message = typed("p" + person, 100 * person + i, "m" + i);
                process.receive(message);
                (i % 2 == 0 ? process : other).receive(message, message);
            }
        });
        List<String> all = IntStream.rangeClosed(1, 10).mapToObj(i -> "echo m" + i).toList();
        for (int person = 1; person <= 20; person++) {
            String name = "p" + person;
            until(() -> process.sentTo(name).size() + other.sentTo(name).size() >= 10);
            List<String> heard = new ArrayList<>(process.sentTo(name));
            heard.addAll(other.sentTo(name));
            assertThat(heard).containsExactlyInAnyOrderElementsOf(all);
        }
        pause(300);
        assertThat(process.sent.size() + other.sent.size()).isEqualTo(200);
    }

    @StoreTest
    void a_hundred_messages_of_one_chat_are_stored_by_one_write_in_order(Traffic traffic) {
        process.worker.stop(Duration.ofSeconds(1));
        process.receive(IntStream.rangeClosed(1, 100).mapToObj(i -> typed("Samira", i, "m" + i))
                .toArray(Incoming[]::new));
        assertThat(traffic.writes("chats")).isEqualTo(1);
        assertThat(process.chats.find(new ChatId("test:Samira")).pending()).extracting(InboxEntry::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).mapToObj(i -> "i" + i).toList());
    }

    @StoreTest
    void what_comes_twice_at_once_or_in_part_again_is_answered_once() {
        process.receive(typed("Samira", 1, "m1"), typed("Samira", 1, "m1"));
        process.receive(typed("Samira", 1, "m1"), typed("Samira", 2, "m2"), typed("Samira", 3, "m3"));
        until(() -> process.sentTo("Samira").size() >= 3);
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).containsExactly("echo m1", "echo m2", "echo m3");
    }

    @StoreTest
    void two_processes_never_answer_the_same_message_both_and_keep_the_order() {
        List<String> heard = new ArrayList<>();
        Process other = another();
        for (Process each : List.of(process, other)) {
            each.network = message -> {
                synchronized (heard) {
                    heard.add(message.text());
                }
                return new Receipt.Sent("1");
            };
            each.sweep.start();
        }
        for (int i = 1; i <= 30; i++) {
            (i % 2 == 0 ? process : other).receive(typed("Karim", i, "m" + i));
        }
        until(() -> heard.size() >= 30);
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 30).mapToObj(i -> "echo m" + i).toList());
    }

    @StoreTest
    void the_answer_to_an_effect_comes_before_what_waits() {
        process.receive(typed("Samira", 1, "seats"), typed("Samira", 2, "later"));
        until(() -> process.sentTo("Samira").equals(List.of("seats GRANTED", "echo later")));
    }

    @StoreTest
    void what_was_stored_but_not_begun_when_the_program_died_is_done_by_the_next() {
        process.worker.stop(Duration.ofSeconds(1));
        process.receive(typed("Samira", 1, "hallo"), typed("Karim", 2, "two"));
        assertThat(process.sent).isEmpty();
        Process next = another();
        next.sweep.start();
        until(() -> next.sent.size() == 3);
    }

    @StoreTest
    void what_another_process_stored_is_seen_though_this_one_remembers_the_chat_at_rest() {
        process.receive(typed("Samira", 1, "m1"));
        untilAtRest(process, "Samira");
        Process other = another();
        other.worker.stop(Duration.ofSeconds(1));
        other.receive(typed("Samira", 2, "m2"));
        process.sweep.start();
        until(() -> process.sentTo("Samira").equals(List.of("echo m1", "echo m2")));
    }

    @StoreTest
    void a_message_that_may_be_tried_later_is_and_those_behind_it_wait() {
        AtomicInteger tries = new AtomicInteger();
        process.network = message -> message.text().equals("echo m1") && tries.incrementAndGet() < 3
                ? new Receipt.RetryLater(Duration.ofMillis(50)) : new Receipt.Sent("1");
        process.receive(typed("Samira", 1, "m1"), typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("echo m1", "echo m2")));
        assertThat(tries).hasValue(3);
        assertThat(uncertain()).isEmpty();
    }

    @StoreTest
    void who_blocks_us_is_told_to_the_conversation_and_the_chat_goes_on() {
        process.network = message -> message.text().equals("one of two") ? new Receipt.Blocked()
                : new Receipt.Sent("1");
        process.receive(typed("Samira", 1, "two"), typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("two of two", "echo m2")));
    }

    @StoreTest
    void nothing_of_what_was_said_is_kept_when_its_turn_is_done() {
        process.receive(typed("Samira", 1, "kersenpit"));
        until(() -> process.sentTo("Samira").equals(List.of("echo kersenpit")));
        untilAtRest(process, "Samira");
        assertThat(new ChatRetention(process.chats).raw(new ChatId("test:Samira")).toJson())
                .doesNotContain("kersenpit");
    }

    @StoreTest
    void what_the_version_before_remembered_by_its_id_is_known_and_goes_after_eight_days() {
        known("Samira");
        database.getCollection("chats").updateOne(new Document("_id", "test:Samira"), Updates.push("seen",
                new Document("id", "i7").append("at", Date.from(clock.instant()))));
        process.receive(typed("Samira", 7, "m7"), typed("Samira", 8, "m8"));
        process.receive(typed("Samira", 8, "m8"));
        until(() -> process.sentTo("Samira").contains("echo m8"));
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).doesNotContain("echo m7").containsOnlyOnce("echo m8");

        new ChatRetention(process.chats).trim(clock.instant().plus(Duration.ofDays(9)));
        assertThat(new ChatRetention(process.chats).raw(new ChatId("test:Samira")).getList("seen", Object.class))
                .hasSizeGreaterThanOrEqualTo(2).hasOnlyElementsOfType(Long.class);
    }

    @StoreTest
    void what_was_told_is_forgotten_after_eight_days() {
        known("Samira");
        process.write("Samira", "silence");
        untilAtRest(process, "Samira");
        assertThat(new ChatRetention(process.chats).trim(clock.instant().plus(Duration.ofDays(7)))).isZero();
        assertThat(new ChatRetention(process.chats).trim(clock.instant().plus(Duration.ofDays(9)))).isEqualTo(1);
    }

    @StoreTest
    @ExtendWith(OutputCaptureExtension.class)
    void who_was_forgotten_and_writes_again_is_answered_at_once(CapturedOutput log) {
        known("Samira");
        new ChatRetention(process.chats).forget(new ChatId("test:Samira"), false);
        process.worker.lookAfresh(List.of(new ChatId("test:Samira")));
        process.receive(typed("Samira", 1, "hallo"));
        until(() -> process.sentTo("Samira").equals(List.of("echo hallo")));
        assertThat(log).doesNotContain("trying again");
    }

    @StoreTest
    void what_is_owed_to_someone_without_an_address_is_left_unsaid_and_nothing_waits_behind_it() {
        AtomicInteger tries = new AtomicInteger();
        process.network = _ -> {
            tries.incrementAndGet();
            return new Receipt.RetryLater(Duration.ofMillis(50));
        };
        process.receive(typed("Samira", 1, "hallo"));
        until(() -> tries.get() > 0);
        database.getCollection("chats").updateMany(new Document(), Updates.unset("address"));
        untilAtRest(process, "Samira");
        process.network = _ -> new Receipt.Sent("1");
        process.receive(typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("echo m2")));
    }

    @StoreTest
    void an_effect_that_fails_is_tried_again() {
        process.failures.set(2);
        process.receive(typed("Samira", 1, "seats"), typed("Samira", 2, "later"));
        until(() -> process.sentTo("Samira").equals(List.of("seats GRANTED", "echo later")));
    }
}
