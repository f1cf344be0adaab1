package nl.schuifaan.channel.telegram;

import static nl.schuifaan.channel.telegram.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import nl.schuifaan.trial.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("Long polling")
class TelegramPollerTest {

    private static final Phrasebook WORDS = OurMessages.phrasebook();

    private final FakeTelegram telegram = FakeTelegram.start(Ports.free());
    private final FreshDatabase database = Stores.freshEmbedded();
    private final RecordingMailbox mailbox = new RecordingMailbox();
    private final MovableClock clock = new MovableClock();
    private final TelegramHealth health = new TelegramHealth(clock);
    private final Person karim = telegram.person(5, "Karim", "ar");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : open) {
            part.close();
        }
        telegram.close();
        database.close();
    }

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
    void takes_a_breath_when_it_is_told_at_once_that_there_is_nothing() throws Exception {
        Fault[] nothing = new Fault[1000];
        Arrays.fill(nothing, Fault.says(200, "{\"ok\":true,\"result\":[]}"));
        telegram.next("getupdates", nothing);
        poller();
        Thread.sleep(1000);

        assertThat(telegram.calls()).isBetween(3L, 15L);
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
        until(() -> assertThat(telegram.made("deletewebhook")).hasSize(1));
        Thread.sleep(200);
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
        Thread.sleep(200);
        assertThat(telegram.made("leavechat")).singleElement()
                .satisfies(call -> assertThat(call.path("chat_id").asText()).isEqualTo("-77"));
        assertThat(telegram.made("sendmessage")).singleElement()
                .satisfies(call ->
                assertThat(call.path("text").asText()).startsWith("Hallo! Wij praten met elke persoon apart"));
        assertThat(mailbox.delivered()).isEmpty();
    }

    private TelegramPoller poller() {
        BotApi api = new BotApi(telegram.url(), FakeTelegram.TOKEN);
        UpdateHandler updateHandler = new UpdateHandler(mailbox, api, new GroupExit(api, () -> WORDS));
        String place = "a machine of its own " + open.size();
        TelegramPoller poller = new TelegramPoller(api, updateHandler,
                new PollingLease(database.template(), clock, place), health, new Backoff(Duration.ofMillis(20)));
        poller.start();
        open.addFirst(api);
        open.addFirst(poller::stop);
        return poller;
    }
}
