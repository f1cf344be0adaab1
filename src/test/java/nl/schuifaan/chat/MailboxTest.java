package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.pause;
import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.settings.Now;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The protocol of a chat as a durable mailbox: promises 1, 2, 4 and 6. */
class MailboxTest {

    private final Now now = new Now();
    private final List<Process> processes = new ArrayList<>();
    private MongoDatabase database;
    private Process process;

    @BeforeEach
    void start(MongoDatabase database) {
        this.database = database;
        process = another();
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::close);
    }

    private Process another() {
        Process process = new Process(database, now);
        processes.add(process);
        return process;
    }

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
    void after_stop_nothing_that_was_owed_goes_out() {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        process.network = message -> {
            if (message.text().equals("one of two")) {
                sending.countDown();
                await(go);
            }
            return new Receipt.Sent("1");
        };
        process.receive(typed("Samira", 1, "two"), typed("Samira", 2, "more"));
        await(sending);
        process.receive(typed("Samira", 3, "stop"));
        go.countDown();
        until(() -> process.sentTo("Samira").contains("echo stop"));
        assertThat(process.sentTo("Samira").subList(0, 2)).containsExactly("one of two", "echo stop");
        assertThat(process.sentTo("Samira")).doesNotContain("two of two");
    }

    @StoreTest
    void an_answer_that_was_going_out_when_the_program_died_is_sent_once_more_and_noted() {
        CountDownLatch sending = new CountDownLatch(1);
        process.network = _ -> {
            sending.countDown();
            await(new CountDownLatch(1));
            throw new IllegalStateException();
        };
        process.receive(typed("Samira", 1, "hallo"));
        await(sending);
        Process next = another();
        next.sweep.start();
        pause(1500);
        assertThat(next.sent).as("while the lease holds").isEmpty();
        now.forward(Worker.LEASE.plusSeconds(1));
        until(() -> next.sentTo("Samira").equals(List.of("echo hallo")));
        assertThat(uncertain()).hasSize(1).allSatisfy(note -> assertThat(note.getBoolean("sentAgain")).isTrue());
    }

    @StoreTest
    void an_answer_during_which_the_program_dies_again_and_again_is_given_up_in_the_end_and_each_doubt_is_noted() {
        AtomicInteger begun = new AtomicInteger();
        Function<Outgoing, Receipt> never = _ -> {
            begun.incrementAndGet();
            await(new CountDownLatch(1));
            throw new IllegalStateException();
        };
        process.network = never;
        process.receive(typed("Samira", 1, "hallo"), typed("Samira", 2, "m2"));
        for (int attempt = 1; attempt <= Sending.ATTEMPTS; attempt++) {
            int expected = attempt;
            until(() -> begun.get() == expected);
            now.forward(Worker.LEASE.plusSeconds(1));
            Process next = another();
            next.network = attempt < Sending.ATTEMPTS ? never : _ -> new Receipt.Sent("1");
            next.sweep.start();
            process = next;
        }
        until(() -> process.sentTo("Samira").equals(List.of("echo m2")));
        assertThat(uncertain()).extracting(note -> note.getBoolean("sentAgain")).containsExactly(true, true, true, true, false);
    }

    @StoreTest
    void what_nobody_asked_for_is_not_sent_again_in_doubt_but_noted() {
        known("Samira");
        process.network = _ -> new Receipt.Unknown("read time-out");
        process.write("Samira", "reminder");
        until(() -> uncertain().size() == 1);
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).containsExactly("echo reminder");
        assertThat(process.ends).containsExactly("reminder/Samira Unknown");
        assertThat(uncertain()).allSatisfy(note -> assertThat(note.getBoolean("sentAgain")).isFalse());
    }

    @StoreTest
    void an_answer_is_sent_twice_at_most_when_no_receipt_ever_comes() {
        process.network = _ -> new Receipt.Unknown("read time-out");
        process.receive(typed("Samira", 1, "hallo"));
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).hasSize(2);
        assertThat(uncertain()).hasSize(2);
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
        process.network = message -> message.text().equals("one of two") ? new Receipt.Blocked() : new Receipt.Sent("1");
        process.receive(typed("Samira", 1, "two"), typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("two of two", "echo m2")));
    }

    @StoreTest
    void what_was_seen_is_forgotten_after_eight_days() {
        process.receive(typed("Samira", 1, "silence"));
        untilAtRest(process, "Samira");
        assertThat(new Keeping(process.chats).trim(now.instant().plus(Duration.ofDays(7)))).isZero();
        assertThat(new Keeping(process.chats).trim(now.instant().plus(Duration.ofDays(9)))).isEqualTo(1);
    }

    @StoreTest
    void a_letter_is_sent_once_however_often_it_is_put_and_its_end_is_told() {
        known("Samira");
        Letter letter = process.letter("Samira", "reminder");
        process.letters.put(List.of(letter, letter));
        process.letters.put(List.of(letter));
        until(() -> process.ends.equals(List.of("reminder/Samira Sent")));
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).containsExactly("echo reminder");
    }

    @StoreTest
    void a_letter_waits_behind_what_the_person_said() {
        known("Samira");
        process.worker.stop(Duration.ofSeconds(1));
        process.receive(typed("Samira", 2, "m2"));
        process.write("Samira", "reminder");
        Process next = another();
        next.sweep.start();
        until(() -> next.sentTo("Samira").equals(List.of("echo m2", "echo reminder")));
    }

    @StoreTest
    void a_letter_does_not_go_out_once_stop_has_been_stored() {
        known("Samira");
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        process.network = message -> {
            if (message.text().equals("one of two")) {
                sending.countDown();
                await(go);
            }
            return new Receipt.Sent("1");
        };
        process.write("Samira", "two");
        await(sending);
        process.receive(typed("Samira", 2, "stop"));
        go.countDown();
        until(() -> process.ends.equals(List.of("two/Samira Sent", "two/Samira Dropped")));
        until(() -> process.sentTo("Samira").equals(List.of("one of two", "echo stop")));
    }

    @StoreTest
    void a_letter_that_gets_no_leave_any_more_ends_unsent() {
        known("Samira");
        process.leave = new Outcomes.Leave.Refused("stale");
        process.write("Samira", "reminder");
        until(() -> process.ends.equals(List.of("reminder/Samira Dropped")));
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).isEmpty();
    }

    @StoreTest
    void a_letter_that_may_go_out_later_is_given_back_and_nothing_waits_behind_it() {
        known("Samira");
        Letter letter = process.letter("Samira", "reminder");
        process.leave = new Outcomes.Leave.Later(now.instant().plus(Duration.ofHours(12)));
        process.letters.put(List.of(letter));
        process.receive(typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("echo m2")));
        assertThat(process.ends).containsExactly("reminder/Samira PutOff");

        process.leave = new Outcomes.Leave.Given();
        process.letters.put(List.of(letter));
        process.letters.put(List.of(new Letter(letter.row(), 1, letter.contact(), letter.input(), letter.notAfter())));
        until(() -> process.ends.equals(List.of("reminder/Samira PutOff", "reminder/Samira Sent")));
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).containsExactly("echo m2", "echo reminder");
    }

    @StoreTest
    void a_letter_that_the_channel_does_not_take_is_given_back_and_after_some_tries_given_up() {
        known("Samira");
        process.network = message -> message.text().equals("echo reminder")
                ? new Receipt.RetryLater(Duration.ofMillis(10)) : new Receipt.Sent("1");
        List<String> ends = new ArrayList<>();
        for (int turn = 0; !ends.contains("reminder/Samira Failed") && turn < 10; turn++) {
            Letter first = process.letter("Samira", "reminder");
            process.letters.put(List.of(new Letter(first.row(), turn, first.contact(), first.input(), first.notAfter())));
            ends.add("reminder/Samira " + (turn < 5 ? "PutOff" : "Failed"));
            until(() -> process.ends.equals(ends));
            process.receive(typed("Samira", 10 + turn, "hallo"));
            int answers = turn + 1;
            until(() -> process.sentTo("Samira").size() == answers);
        }
        assertThat(ends).hasSize(6);
    }

    @StoreTest
    void a_letter_to_someone_who_said_stop_is_not_read() {
        known("Samira");
        process.receive(typed("Samira", 2, "stop"));
        untilAtRest(process, "Samira");
        process.write("Samira", "reminder");
        until(() -> process.ends.equals(List.of("reminder/Samira Dropped")));
        assertThat(process.sentTo("Samira")).containsExactly("echo stop");
    }

    @StoreTest
    void a_letter_is_no_sign_of_life() {
        known("Samira");
        Instant last = process.chats.find("test:Samira").lastAt();
        now.forward(Duration.ofHours(20));
        process.write("Samira", "reminder");
        until(() -> process.ends.equals(List.of("reminder/Samira Sent")));
        untilAtRest(process, "Samira");
        assertThat(process.chats.find("test:Samira").lastAt()).isEqualTo(last);
    }

    @StoreTest
    void a_letter_for_a_chat_that_is_gone_ends_at_once_and_makes_no_new_chat() {
        process.write("Nobody", "reminder");
        assertThat(process.ends).containsExactly("reminder/Nobody Dropped");
        assertThat(process.chats.find("test:Nobody")).isNull();
    }

    @StoreTest
    void a_letter_that_was_going_out_when_the_program_died_is_not_sent_again_and_its_end_is_unknown() {
        known("Samira");
        CountDownLatch sending = new CountDownLatch(1);
        process.network = _ -> {
            sending.countDown();
            await(new CountDownLatch(1));
            throw new IllegalStateException();
        };
        process.write("Samira", "reminder");
        await(sending);
        Process next = another();
        next.sweep.start();
        now.forward(Worker.LEASE.plusSeconds(1));
        until(() -> next.ends.equals(List.of("reminder/Samira Unknown")));
        assertThat(next.sent).isEmpty();
    }

    @StoreTest
    void a_letter_that_went_out_just_before_the_store_failed_is_not_sent_again() {
        known("Samira");
        AtomicInteger failures = new AtomicInteger();
        process.ending = () -> {
            if (failures.getAndIncrement() == 0) {
                throw new IllegalStateException("the store does not answer");
            }
        };
        process.write("Samira", "poll");
        until(() -> !process.ends.isEmpty());
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).containsExactly("echo poll");
        assertThat(process.ends).containsExactly("poll/Samira Unknown");
    }

    @StoreTest
    @ExtendWith(OutputCaptureExtension.class)
    void who_was_forgotten_and_writes_again_is_answered_at_once(CapturedOutput log) {
        known("Samira");
        new Keeping(process.chats).forget("test:Samira", false);
        process.worker.lookAfresh(List.of("test:Samira"));
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

    /** Someone whose chat is there and at rest. */
    private void known(String person) {
        process.receive(typed(person, 0, "silence"));
        untilAtRest(process, person);
    }

    private List<Document> uncertain() {
        return database.getCollection("uncertain").find().into(new ArrayList<>());
    }

    /** Nothing is left that someone should look at. */
    private void untilAtRest(Process process, String person) {
        until(() -> {
            Chat chat = process.chats.find("test:" + person);
            return chat != null && chat.idle() && chat.due() == null && chat.lease() == null;
        });
    }

    private static void inParallel(int people, java.util.function.IntConsumer each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, people).forEach(person -> threads.submit(() -> each.accept(person)));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
