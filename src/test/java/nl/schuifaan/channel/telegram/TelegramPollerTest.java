package nl.schuifaan.channel.telegram;

import static nl.schuifaan.channel.telegram.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import nl.schuifaan.conversation.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long polling")
class TelegramPollerTest extends Polling {

    @Test
    void brings_messages_in_their_order_and_confirms_them() throws Exception {
        karim.says("een");
        poller();
        karim.says("twee");
        karim.says("drie");

        until(() -> assertThat(mailbox.inputs())
                .containsExactly(new Input.Said("een"), new Input.Said("twee"), new Input.Said("drie")));
        until(() -> assertThat(telegram.waiting()).isZero());
    }

    @Test
    void fetches_nothing_more_while_there_is_no_room() throws Exception {
        mailbox.full(true);
        karim.says("een");
        poller();

        until(() -> assertThat(mailbox.asked()).isOne());
        assertThat(mailbox.inputs()).isEmpty();
        assertThat(telegram.waiting()).isOne();
        mailbox.full(false);
        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een")));
    }

    @Test
    void takes_away_a_webhook_first_and_keeps_what_waits_for_it() throws Exception {
        poller();

        until(() -> assertThat(telegram.made("deletewebhook")).singleElement()
                .satisfies(call -> assertThat(call.path("drop_pending_updates").asBoolean()).isFalse()));
    }

    @Test
    void answers_a_press_once_it_is_stored() throws Exception {
        poller();
        mailbox.fails(1);
        karim.presses(101, "menu");

        until(() -> assertThat(telegram.made("answercallbackquery")).hasSize(1));
        assertThat(mailbox.failures()).isOne();
        assertThat(mailbox.inputs()).containsExactly(new Input.Pressed("menu"));
    }

    @Test
    void whoever_presses_without_an_end_is_not_answered_each_time() throws Exception {
        int presses = PressAnswers.AT_ONCE * 10;
        for (int i = 0; i < presses; i++) {
            karim.presses(101, "menu");
        }
        poller();

        until(() -> assertThat(mailbox.inputs()).hasSize(presses));
        until(() -> assertThat(telegram.made("answercallbackquery")).hasSizeGreaterThanOrEqualTo(PressAnswers.AT_ONCE));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofMinutes(1)).until(() ->
                telegram.made("answercallbackquery").size() < presses);
    }

    @Test
    void takes_a_breath_when_it_is_told_at_once_that_there_is_nothing() throws Exception {
        Fault[] nothing = new Fault[1000];
        Arrays.fill(nothing, Fault.says(200, "{\"ok\":true,\"result\":[]}"));
        telegram.next("getupdates", nothing);
        long before = System.nanoTime();
        poller();

        until(() -> assertThat(telegram.calls()).isGreaterThan(12));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void takes_away_a_webhook_that_was_set_meanwhile() throws Exception {
        poller();
        until(() -> assertThat(telegram.made("deletewebhook")).hasSize(1));
        telegram.next("getupdates",
                Fault.refused(409, "Conflict: can't use getUpdates method while webhook is active"));
        karim.says("een");

        until(() -> assertThat(telegram.made("deletewebhook")).hasSize(2));
        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("een")));
    }

    @Test
    void brings_everything_once_though_it_is_delivered_three_times() throws Exception {
        telegram.copies(3);
        for (int i = 0; i < 250; i++) {
            telegram.person(10 + i % 50).says("bericht " + i);
        }
        poller();
        until(() -> assertThat(mailbox.inputs()).hasSize(250));
        until(() -> assertThat(mailbox.delivered()).hasSizeGreaterThanOrEqualTo(3 * 250));
        assertThat(mailbox.inputs()).hasSize(250);
    }

    @Test
    void stops_within_a_moment_while_it_waits_and_keeps_what_was_not_stored() throws Exception {
        TelegramPoller poller = poller();
        until(() -> assertThat(telegram.isAsked()).isTrue());
        long before = System.nanoTime();
        poller.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(poller.isRunning()).isFalse();
        karim.says("terwijl je weg was");
        poller();
        until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("terwijl je weg was")));
    }

    @Test
    void is_done_by_one_and_taken_over_by_another() throws Exception {
        TelegramPoller first = poller();
        until(() -> assertThat(telegram.made("deletewebhook")).hasSize(1));
        poller();
        karim.says("een");
        until(() -> assertThat(mailbox.inputs()).hasSize(1));
        // That nothing happens can only be waited for: by now the second has asked for the lease again.
        Thread.sleep(2500);
        assertThat(telegram.made("deletewebhook")).as("the second has not begun").hasSize(1);

        first.stop();
        karim.says("twee");
        until(() -> assertThat(mailbox.inputs()).hasSize(2));
        assertThat(telegram.made("deletewebhook")).hasSize(2);
    }

    @Test
    void says_a_word_in_a_group_and_leaves_it_and_stores_nothing_of_it() throws Exception {
        poller();
        telegram.feed("""
                {"update_id":%d,"my_chat_member":{"chat":{"id":-77,"type":"group"},"from":{"language_code":"nl"},
                 "new_chat_member":{"status":"member"}}}""");
        telegram.feed(
                "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":-77,\"type\":\"group\"},\"text\":\"wie is dit?\"}}");
        telegram.next("sendmessage", Fault.refused(403, "Forbidden: not enough rights"));

        until(() -> assertThat(telegram.made("leavechat")).hasSize(1));
        until(() -> assertThat(telegram.waiting()).isZero());
        assertThat(telegram.made("leavechat")).singleElement()
                .satisfies(call -> assertThat(call.path("chat_id").asText()).isEqualTo("-77"));
        assertThat(telegram.made("sendmessage")).singleElement()
                .satisfies(call ->
                assertThat(call.path("text").asText()).startsWith("Hallo! Wij praten met elke persoon apart"));
        assertThat(mailbox.delivered()).isEmpty();
    }
}
