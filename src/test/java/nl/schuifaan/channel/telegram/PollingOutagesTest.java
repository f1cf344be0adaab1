package nl.schuifaan.channel.telegram;

import static nl.schuifaan.channel.telegram.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.schuifaan.conversation.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("Long polling, when something is wrong,")
class PollingOutagesTest extends Polling {

    @Test
    void confirms_nothing_that_the_store_did_not_take() throws Exception {
        mailbox.fails(3);
        karim.says("een");
        poller();

        until(() -> assertThat(mailbox.failures()).isEqualTo(3));
        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een")));
    }

    @Test
    void is_not_ended_by_an_error_of_the_worst_kind() throws Exception {
        poller();
        mailbox.failsFor(_ -> {
            mailbox.fails(0);
            throw new StackOverflowError();
        });
        karim.says("een");

        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"update_id\":%d,\"message\":42}",
        "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":5,\"type\":\"private\"}, \"text\": \"broken off",
        "{\"update_id\":%d, garbage \\u00}",
        "{\"update_id\":\"a word\"}"})
    void is_not_held_up_by_an_update_that_cannot_be_read(String poison) throws Exception {
        karim.says("voor");
        telegram.feed(poison);
        karim.says("na");
        poller();

        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("voor"), new Input.Said("na")));
        until(() -> assertThat(telegram.waiting()).isZero());
    }

    @Test
    void is_not_held_up_by_a_chat_that_can_take_no_more() throws Exception {
        mailbox.failsFor(messages -> messages.stream().anyMatch(message -> message.address().equals("6")));
        telegram.person(6, "Dirk", "nl").says("te veel");
        karim.says("een");
        poller();

        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een")));
        until(() -> assertThat(telegram.waiting()).isZero());
        karim.says("twee");
        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een"), new Input.Said("twee")));
    }

    @Test
    void gives_nothing_up_while_the_store_is_dead_for_everyone() throws Exception {
        mailbox.failsFor(_ -> true);
        karim.says("een");
        telegram.person(6, "Dirk", "nl").says("twee");
        poller();
        until(() -> assertThat(mailbox.failures()).isGreaterThan(12));

        assertThat(telegram.waiting()).isEqualTo(2);
        mailbox.failsFor(_ -> false);
        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een"), new Input.Said("twee")));
    }

    @Test
    void waits_as_long_as_it_is_told() throws Exception {
        telegram.next("getupdates", Fault.tooMany(2));
        karim.says("een");
        long before = System.nanoTime();
        poller();

        until(() -> assertThat(mailbox.inputs()).hasSize(1));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void begins_again_when_the_network_is_back() throws Exception {
        int port = Integer.parseInt(telegram.url().replaceFirst(".*:", ""));
        poller();
        until(() -> assertThat(telegram.made("deletewebhook")).hasSize(1));
        telegram.close();
        until(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));

        try (FakeTelegram back = FakeTelegram.start(port)) {
            back.person(5).says("daar ben ik weer");
            until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("daar ben ik weer")));
        }
    }

    @Test
    void counts_as_ill_after_ten_seconds_without_a_good_answer_and_is_well_again_with_the_first() throws Exception {
        telegram.next("getupdates", Fault.refused(500, "-"), Fault.refused(500, "-"), Fault.refused(500, "-"),
                Fault.refused(500, "-"));
        poller();
        until(() -> assertThat(telegram.calls()).isGreaterThan(3));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.forward(Duration.ofSeconds(61));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("reason", "answered 500");
        karim.says("een");
        until(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void counts_as_ill_at_once_when_the_token_is_wrong_and_never_shows_it(CapturedOutput log) throws Exception {
        telegram.token("another:token");
        poller();

        until(() -> assertThat(health.health().getDetails()).containsEntry("reason", "401, the token is refused"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        telegram.close();
        until(() -> assertThat(log).contains("not reached"));
        assertThat(log).doesNotContain(FakeTelegram.TOKEN);
    }
}
