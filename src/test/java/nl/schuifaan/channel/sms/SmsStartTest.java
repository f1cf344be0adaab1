package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.channel.sms.FakeTwilio.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The whole application")
@ExtendWith(OutputCaptureExtension.class)
class SmsStartTest {

    private static final String AYSE = "+31612345678";

    @TempDir
    Path folder;

    @Test
    void answers_an_sms_once_however_often_it_is_brought(CapturedOutput log) throws Exception {
        URI here = URI.create("http://127.0.0.1:" + freePort());
        try (FakeTwilio twilio = new FakeTwilio(0); var _ = start(here, twilio)) {
            assertThat(health(here)).contains("\"sms\":{\"status\":\"UP\"}");

            twilio.bringTwice(here, twilio.text(AYSE, "hallo"));
            await().atMost(Duration.ofSeconds(20)).until(() -> !twilio.to(AYSE).isEmpty());
            // A second answer, if there were one, would have been on its way by now.
            Thread.sleep(1500);

            assertThat(twilio.to(AYSE)).singleElement().satisfies(answer -> assertThat(answer.body()).contains("\n1 "));
            assertThat(twilio.requests()).isOne();
            assertThat(twilio.post(here + "/webhooks/twilio/sms", twilio.text(AYSE, "hallo"), "forged").statusCode())
                    .isEqualTo(403);
            assertThat(log).doesNotContain("612345678").doesNotContain(FakeTwilio.TOKEN);
        }
    }

    @Test
    void says_in_its_health_why_nobody_is_reached() throws Exception {
        URI here = URI.create("http://127.0.0.1:" + freePort());
        try (FakeTwilio twilio = new FakeTwilio(0); var _ = start(here, twilio)) {
            twilio.next(new Reply.Failed(400, 21606));
            twilio.bring(here, twilio.text(AYSE, "hallo"));

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(health(here))
                    .contains("\"sms\":{").contains("Twilio error 21606").doesNotContain("612345678"));
        }
    }

    private ConfigurableApplicationContext start(URI here, FakeTwilio twilio) {
        Map<String, Object> settings = Map.of(
                "PORT", here.getPort(), "PUBLIC_URL", here, "DATA_DIR", folder, "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT,
                "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN, "TWILIO_FROM", "+31612300000", "TWILIO_API_URL", twilio.url());
        return new SpringApplication(Schuifaan.class)
                .run(settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
    }

    private static String health(URI here) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(here.resolve("/health")).build(), BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
