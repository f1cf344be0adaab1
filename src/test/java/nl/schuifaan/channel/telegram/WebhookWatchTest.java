package nl.schuifaan.channel.telegram;

import static nl.schuifaan.channel.telegram.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

@DisplayName("Delivery to the webhook")
class WebhookWatchTest {

    private static final String URL = "https://schuifaan.example/webhooks/telegram";

    private final FakeTelegram telegram = FakeTelegram.start();
    private final BotApi api = new BotApi(telegram.url(), FakeTelegram.TOKEN);
    private final MovableClock clock = new MovableClock();
    private final TelegramHealth health = new TelegramHealth(clock);
    private final WebhookWatch watch = new WebhookWatch(api, health,
            SetWebhook.builder().url(URL).secretToken("s").allowedUpdates(TelegramPoller.KINDS).build(),
            Duration.ofMillis(50));

    @AfterEach
    void stop() {
        watch.stop();
        api.close();
        telegram.close();
    }

    @Test
    void is_asked_for_until_telegram_knows_and_health_says_so_meanwhile() throws Exception {
        telegram.token("another");
        watch.start();
        until(() -> assertThat(status()).isEqualTo(Status.DOWN));

        telegram.token(FakeTelegram.TOKEN);
        until(() -> assertThat(telegram.made("setwebhook")).hasSize(1));
        until(() -> assertThat(status()).isEqualTo(Status.UP));
        JsonNode told = telegram.made("setwebhook").getFirst();
        assertThat(told.path("url").asText()).isEqualTo(URL);
        assertThat(told.path("secret_token").asText()).isEqualTo("s");
        assertThat(told.path("allowed_updates")).extracting(JsonNode::asText)
                .containsExactlyElementsOf(TelegramPoller.KINDS);
    }

    @Test
    void is_asked_for_again_when_somebody_took_it_away() throws Exception {
        telegram.next("getwebhookinfo", info(URL, 0, 0), info("", 0, 0));
        watch.start();

        until(() -> assertThat(telegram.made("setwebhook")).hasSize(2));
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void that_fails_is_an_illness_until_it_comes_through() throws Exception {
        long justNow = Instant.now().getEpochSecond();
        telegram.next("getwebhookinfo", Collections.nCopies(80, info(URL, 3, justNow)).toArray(Fault[]::new));
        watch.start();
        until(() -> assertThat(telegram.made("getwebhookinfo")).hasSizeGreaterThan(1));
        clock.forward(Duration.ofSeconds(11));
        until(() ->
                assertThat(health.health().getDetails()).containsEntry("reason", "it cannot deliver to PUBLIC_URL"));

        until(() -> assertThat(status()).isEqualTo(Status.UP));
    }

    @Test
    void of_a_bot_whose_token_was_taken_back_is_an_illness() throws Exception {
        watch.start();
        until(() -> assertThat(telegram.made("getwebhookinfo")).isNotEmpty());

        telegram.token("another");
        until(() -> assertThat(health.health().getDetails()).containsEntry("reason", "401, the token is refused"));
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"true", "{}", "{\"url\":\"" + URL + "\",\"pending_update_count\":9,\"last_error_date\":1700000000}"})
    void is_well_when_nothing_is_told_against_it(String info) throws Exception {
        telegram.next("getwebhookinfo", Fault.refused(404, "Not Found: method not found"), says(info), says(info),
                says(info));
        watch.start();

        until(() -> assertThat(telegram.made("getwebhookinfo")).hasSizeGreaterThan(4));
        assertThat(health.health().getDetails()).isEmpty();
        clock.forward(Duration.ofSeconds(11));
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(telegram.made("setwebhook")).hasSize(1);
    }

    private Status status() {
        return health.health().getStatus();
    }

    private static Fault info(String url, int waiting, long failed) {
        return says("{\"url\":\"%s\",\"pending_update_count\":%d,\"last_error_date\":%d}".formatted(url, waiting,
                failed));
    }

    private static Fault says(String result) {
        return Fault.says(200, "{\"ok\":true,\"result\":" + result + "}");
    }
}
