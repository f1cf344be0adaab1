package nl.schuifaan.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("The webhook of Telegram")
class TelegramWebhookTest {

    private static final String SECRET = "a-secret_of-ours";
    private static final String UPDATE =
            "{\"update_id\":41,\"message\":{\"message_id\":3,\"chat\":{\"id\":7,\"type\":\"private\"},"
            + "\"text\":\"hallo\"}}";

    private final FakeTelegram telegram = FakeTelegram.start();
    private final BotApi api = new BotApi(telegram.url(), FakeTelegram.TOKEN);
    private final RecordingMailbox mailbox = new RecordingMailbox();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new TelegramWebhook(
            new UpdateHandler(mailbox, api, new GroupExit(api, OurMessages::phrasebook)), new Secret(SECRET))).build();

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Test
    void takes_in_what_comes_with_the_right_secret() throws Exception {
        assertThat(status(SECRET, UPDATE)).isEqualTo(200);
        assertThat(mailbox.inputs()).containsExactly(new Input.Said("hallo"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a-secret_of-ourz", "a-secret_of", "a-secret_of-ours ", "A-SECRET_OF-OURS",
            "geheim \u00e9"})
    void refuses_what_comes_without_it_and_stores_nothing(@Nullable String secret) throws Exception {
        assertThat(status(secret, UPDATE)).isEqualTo(403);
        assertThat(mailbox.delivered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hallo", "{", "[]", "null", "{\"update_id\":41,\"message\":7}", "{\"message\":{}}"})
    void skips_what_cannot_be_read_and_does_not_ask_for_it_again(String body) throws Exception {
        assertThat(status(SECRET, body)).isEqualTo(200);
        assertThat(mailbox.delivered()).isEmpty();
    }

    @Test
    void refuses_a_body_of_more_than_a_megabyte() throws Exception {
        String padding = " ".repeat(TelegramWebhook.MOST_BYTES - UPDATE.length());

        assertThat(status(SECRET, UPDATE + padding)).isEqualTo(200);
        assertThat(status(SECRET, UPDATE + padding + " ")).isEqualTo(413);
    }

    @Test
    void asks_for_it_again_when_the_store_does_not_take_it() throws Exception {
        mailbox.fails(1);

        assertThat(status(SECRET, UPDATE)).isEqualTo(503);
        assertThat(status(SECRET, UPDATE)).isEqualTo(200);
        assertThat(mailbox.inputs()).containsExactly(new Input.Said("hallo"));
    }

    @Test
    void never_gives_up_a_message_however_often_the_store_fails() throws Exception {
        mailbox.fails(10);
        for (int i = 0; i < 10; i++) {
            assertThat(status(SECRET, UPDATE)).isEqualTo(503);
        }
        assertThat(status(SECRET, UPDATE)).isEqualTo(200);
    }

    private int status(@Nullable String secret, String body) throws Exception {
        MockHttpServletRequestBuilder request = post("/webhooks/telegram")
                .content(body.getBytes(StandardCharsets.UTF_8));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }
}
