package nl.schuifaan.channel.telegram;

import static nl.schuifaan.channel.telegram.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.conversation.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

@DisplayName("The whole application")
class TelegramStartTest {

    private static final String SECRET = "a-secret_of-ours";

    private final FakeTelegram telegram = FakeTelegram.start();
    private final RecordingMailbox mailbox = new RecordingMailbox();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void asks_for_messages_when_there_is_a_token() throws Exception {
        try (var application = start(Map.of())) {
            telegram.person(5).says("hallo");

            until(() -> assertThat(mailbox.inputs()).containsExactly(new Input.Said("hallo")));
            until(() -> assertThat(telegram.made("setmycommands")).hasSize(6));
            assertThat(get(application, "/health").body()).contains("\"telegram\":{\"status\":\"UP\"}");
            assertThat(application.getBeansOfType(Channel.class).values()).extracting(Channel::kind)
                    .contains("telegram");
            assertThat(post(application, SECRET, "{}")).as("there is no webhook").isEqualTo(404);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void says_in_its_health_that_the_token_is_wrong_and_shows_it_to_nobody(CapturedOutput output) throws Exception {
        telegram.token("another");
        try (var application = start(Map.of())) {
            until(() -> assertThat(get(application, "/health").statusCode()).isEqualTo(503));
            assertThat(get(application, "/health").body()).contains("\"telegram\":{\"status\":\"DOWN\"}");
        }
        assertThat(output).contains("401, the token is refused").doesNotContain(FakeTelegram.TOKEN);
    }

    @Test
    void has_messages_brought_when_there_is_a_secret_for_it() throws Exception {
        int port = freePort();
        telegram.copies(2);
        var settings = Map.of("TELEGRAM_WEBHOOK_SECRET", SECRET, "PORT", "" + port, "PUBLIC_URL",
                "http://127.0.0.1:" + port);
        try (var application = start(settings)) {
            mailbox.fails(1);
            List<Input> said = new ArrayList<>();
            IntStream.range(0, 20).forEach(i -> {
                said.add(new Input.Said("bericht " + i));
                telegram.person(5).says("bericht " + i);
            });

            until(() -> assertThat(mailbox.inputs()).isEqualTo(said));
            until(() -> assertThat(telegram.waiting()).isZero());
            assertThat(mailbox.delivered()).as("each twice, and one again for the store").hasSize(41);
            assertThat(post(application, "wrong", "{}")).isEqualTo(403);
            assertThat(post(application, SECRET, " ".repeat(TelegramWebhook.MOST_BYTES + 1))).isEqualTo(413);
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> more) {
        SpringApplication application = new SpringApplication(Schuifaan.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("recordingMailbox", Mailbox.class, () -> mailbox, bean -> bean.setPrimary(true)));
        List<String> arguments = new ArrayList<>(List.of("--PORT=0", "--DATA_DIR=" + folder, "--SIMULATOR=off",
                "--TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN, "--TELEGRAM_API_URL=" + telegram.url()));
        more.forEach((name, value) -> {
            arguments.removeIf(argument -> argument.startsWith("--" + name + "="));
            arguments.add("--" + name + "=" + value);
        });
        return application.run(arguments.toArray(String[]::new));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext application, String path) {
        return send(HttpRequest.newBuilder(at(application, path)).build());
    }

    private static int post(ConfigurableApplicationContext application, String secret, String body) {
        return send(HttpRequest.newBuilder(at(application, "/webhooks/telegram"))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static URI at(ConfigurableApplicationContext application, String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
