package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.pause;
import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.membership.Heart;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.Tag;

/** What becomes of a message that may have gone out when the program died: promise 4, as far as a chat keeps it. */
@Tag("alone")
class InDoubtTest extends ProcessesOnOneStore {

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
        clock.forward(Lease.LENGTH.plusSeconds(1));
        until(() -> next.sentTo("Samira").equals(List.of("echo hallo")));
        assertThat(uncertain()).hasSize(1).allSatisfy(note -> assertThat(note.getBoolean("sentAgain")).isTrue());
    }

    @StoreTest
    void whoever_starts_in_the_place_of_one_that_died_takes_its_chats_at_once() {
        Heart.in("huis:8080", process.instances);
        known("Karim");
        CountDownLatch sending = new CountDownLatch(2);
        process.network = _ -> {
            sending.countDown();
            await(new CountDownLatch(1));
            throw new IllegalStateException();
        };
        process.receive(typed("Samira", 1, "hallo"));
        process.write("Karim", "reminder");
        await(sending);
        Heart.stops(process.instances);
        Process elsewhere = another();
        Process next = another();
        elsewhere.sweep.start();
        next.sweep.start();
        pause(1500);
        assertThat(next.sent).as("while another may live").isEmpty();
        Heart.in("huis:8080", next.instances);
        until(() -> next.sent.size() + elsewhere.sent.size() == 1 && next.ends.size() + elsewhere.ends.size() == 1);
        assertThat(next.sentTo("Samira").isEmpty() ? elsewhere.sentTo("Samira") : next.sentTo("Samira"))
                .containsExactly("echo hallo");
        assertThat(next.ends.isEmpty() ? elsewhere.ends : next.ends).containsExactly("reminder/Karim Unknown");
        assertThat(uncertain()).hasSize(2);
    }

    @StoreTest
    void of_sixty_who_were_being_answered_the_last_hears_three_seconds_after_the_first_at_most_after_three_deaths() {
        int people = 60;
        int deaths = 3;
        Process dying = process;
        for (int death = 1; death <= deaths; death++) {
            CountDownLatch sending = new CountDownLatch(death == 1 ? people : Outbox.AGAIN_AT_FIRST);
            dying.network = _ -> {
                sending.countDown();
                await(new CountDownLatch(1));
                throw new IllegalStateException();
            };
            dying.sweep.start();
            Heart.in("huis:8080", dying.instances);
            if (death == 1) {
                Process first = dying;
                inParallel(people, person -> first.receive(typed("p" + person, person, "hallo")));
            }
            await(sending);
            Heart.stops(dying.instances);
            dying = death < deaths ? another() : dying;
        }
        Process next = another();
        List<Long> answered = Collections.synchronizedList(new ArrayList<>());
        next.network = _ -> {
            answered.add(System.nanoTime());
            return new Receipt.Sent("1");
        };
        next.sweep.start();
        Heart.in("huis:8080", next.instances);
        until(() -> answered.size() == people);
        assertThat(Duration.ofNanos(Collections.max(answered) - Collections.min(answered)))
                .isLessThan(Duration.ofSeconds(3));
        assertThat(uncertain()).hasSize(people + Outbox.AGAIN_AT_FIRST * (deaths - 1));
    }

    @StoreTest
    void a_death_counts_a_try_against_the_answers_that_were_going_out_and_not_against_those_that_waited() {
        int people = 20;
        AtomicInteger begun = new AtomicInteger();
        process.network = _ -> {
            begun.incrementAndGet();
            await(new CountDownLatch(1));
            throw new IllegalStateException();
        };
        Process first = process;
        inParallel(people, person -> first.receive(typed("p" + person, person, "hallo")));
        until(() -> begun.get() == people);
        Process next = another();
        next.network = process.network;
        next.sweep.start();
        clock.forward(Lease.LENGTH.plusSeconds(1));
        until(() -> begun.get() == people + Outbox.AGAIN_AT_FIRST);
        pause(1500);
        assertThat(begun).as("under way at once").hasValue(people + Outbox.AGAIN_AT_FIRST);
        Process last = another();
        last.sweep.start();
        clock.forward(Lease.LENGTH.plusSeconds(1));
        until(() -> last.sent.size() == people);
        assertThat(uncertain()).hasSize(people + Outbox.AGAIN_AT_FIRST)
                .filteredOn(note -> note.getString("_id").endsWith("/3")).hasSize(Outbox.AGAIN_AT_FIRST);
    }

    @StoreTest
    void an_error_of_the_virtual_machine_is_waited_out_and_the_answer_sent_once_more() {
        AtomicInteger begun = new AtomicInteger();
        process.network = _ -> {
            if (begun.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return new Receipt.Sent("1");
        };
        process.receive(typed("Samira", 1, "hallo"), typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("echo hallo", "echo m2")));
        assertThat(uncertain()).hasSize(1);
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
            clock.forward(Lease.LENGTH.plusSeconds(1));
            Process next = another();
            next.network = attempt < Sending.ATTEMPTS ? never : _ -> new Receipt.Sent("1");
            next.sweep.start();
            process = next;
        }
        until(() -> process.sentTo("Samira").equals(List.of("echo m2")));
        List<Boolean> sentAgain = uncertain().stream().map(note -> note.getBoolean("sentAgain")).toList();
        assertThat(sentAgain).hasSize(Sending.ATTEMPTS).endsWith(false);
        assertThat(sentAgain.subList(0, Sending.ATTEMPTS - 1)).containsOnly(true);
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
        clock.forward(Lease.LENGTH.plusSeconds(1));
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
}
