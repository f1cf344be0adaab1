package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.StoreTest;

/** What nobody asked for, on its way through a chat: said once, or given back so that nothing waits behind it. */
class NoticeInboxTest extends ProcessesOnOneStore {

    @StoreTest
    void a_letter_is_sent_once_however_often_it_is_put_and_its_end_is_told() {
        known("Samira");
        NoticeMessage letter = process.letter("Samira", "reminder");
        process.noticeInbox.put(List.of(letter, letter));
        process.noticeInbox.put(List.of(letter));
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
    void a_letter_that_comes_while_something_is_being_sent_goes_out_next() {
        known("Samira");
        Held answer = hold("echo m2");
        process.receive(typed("Samira", 2, "m2"));
        await(answer.begun());
        process.write("Samira", "reminder");
        answer.go().countDown();
        until(() -> process.sentTo("Samira").equals(List.of("echo m2", "echo reminder")));
    }

    @StoreTest
    void a_letter_that_gets_no_leave_any_more_ends_unsent() {
        known("Samira");
        process.leave = new DeliveryListener.SendPermission.Refused(Unsaid.STALE);
        process.write("Samira", "reminder");
        until(() -> process.ends.equals(List.of("reminder/Samira Dropped")));
        untilAtRest(process, "Samira");
        assertThat(process.sentTo("Samira")).isEmpty();
    }

    @StoreTest
    void a_letter_that_may_go_out_later_is_given_back_and_nothing_waits_behind_it() {
        known("Samira");
        NoticeMessage letter = process.letter("Samira", "reminder");
        process.leave = new DeliveryListener.SendPermission.Later(clock.instant().plus(Duration.ofHours(12)));
        process.noticeInbox.put(List.of(letter));
        process.receive(typed("Samira", 2, "m2"));
        until(() -> process.sentTo("Samira").equals(List.of("echo m2")));
        assertThat(process.ends).containsExactly("reminder/Samira PutOff");

        process.leave = new DeliveryListener.SendPermission.Given();
        process.noticeInbox.put(List.of(letter));
        process.noticeInbox.put(List.of(new NoticeMessage(letter.row(), 1, letter.contact(), letter.input(),
                letter.notAfter())));
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
            NoticeMessage first = process.letter("Samira", "reminder");
            process.noticeInbox.put(List.of(new NoticeMessage(first.row(), turn, first.contact(), first.input(),
                    first.notAfter())));
            ends.add("reminder/Samira " + (turn < 5 ? "PutOff" : "Failed"));
            until(() -> process.ends.equals(ends));
            process.receive(typed("Samira", 10 + turn, "hallo"));
            int answers = turn + 1;
            until(() -> process.sentTo("Samira").size() == answers);
        }
        assertThat(ends).hasSize(6);
    }

    @StoreTest
    void a_letter_is_no_sign_of_life() {
        known("Samira");
        Instant last = process.chats.find(new ChatId("test:Samira")).lastAt();
        clock.forward(Duration.ofHours(20));
        process.write("Samira", "reminder");
        until(() -> process.ends.equals(List.of("reminder/Samira Sent")));
        untilAtRest(process, "Samira");
        assertThat(process.chats.find(new ChatId("test:Samira")).lastAt()).isEqualTo(last);
    }

    @StoreTest
    void a_letter_for_a_chat_that_is_gone_ends_at_once_and_makes_no_new_chat() {
        process.write("Nobody", "reminder");
        assertThat(process.ends).containsExactly("reminder/Nobody Dropped");
        assertThat(process.chats.find(new ChatId("test:Nobody"))).isNull();
    }
}
