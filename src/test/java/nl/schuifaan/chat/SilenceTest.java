package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.store.StoreTest;

/** From STOP on nothing begins to go out: promise 6. */
class SilenceTest extends ProcessesOnOneStore {

    @StoreTest
    void after_stop_nothing_that_was_owed_goes_out() {
        Held first = hold("one of two");
        process.receive(typed("Samira", 1, "two"), typed("Samira", 2, "more"));
        await(first.begun());
        process.receive(typed("Samira", 3, "stop"));
        first.go().countDown();
        until(() -> process.sentTo("Samira").contains("echo stop"));
        assertThat(process.sentTo("Samira").subList(0, 2)).containsExactly("one of two", "echo stop");
        assertThat(process.sentTo("Samira")).doesNotContain("two of two");
    }

    @StoreTest
    void a_letter_does_not_go_out_once_stop_has_been_stored() {
        known("Samira");
        Held first = hold("one of two");
        process.write("Samira", "two");
        await(first.begun());
        process.receive(typed("Samira", 2, "stop"));
        first.go().countDown();
        until(() -> process.ends.equals(List.of("two/Samira Sent", "two/Samira Dropped")));
        until(() -> process.sentTo("Samira").equals(List.of("one of two", "echo stop")));
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
}
