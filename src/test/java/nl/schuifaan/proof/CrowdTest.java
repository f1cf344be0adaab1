package nl.schuifaan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;
import nl.schuifaan.trial.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole program over real HTTP: 200 people sign up at once, and everything they do is delivered twice. */
@Tag("alone")
class CrowdTest {

    private static final int PEOPLE = 200;
    private static final String GATHERING = "HUIS1";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    enum Store { EMBEDDED, MONGODB }

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void on_telegram_each_has_one_booking_and_hears_everything_once_and_in_order(Store store) throws Exception {
        assertThat(broken(new TelegramCrowd(PEOPLE, 0, GATHERING), store)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void by_sms_each_has_one_booking_and_hears_everything_once_and_in_order(Store store) throws Exception {
        assertThat(broken(new SmsCrowd(PEOPLE, 0, GATHERING), store)).isEmpty();
    }

    private List<String> broken(Crowd crowd, Store store) throws IOException, InterruptedException {
        String uri = System.getenv("MONGODB_TEST_URI");
        assumeTrue(store == Store.EMBEDDED || uri != null && !uri.isBlank(),
                "MONGODB_TEST_URI is not set, so this ran on the embedded store alone");
        int port = Ports.free();
        try (crowd; ConfigurableApplicationContext application = start(settings(crowd, store, uri, port))) {
            crowd.at(URI.create("http://127.0.0.1:" + port));
            crowd.dirk();
            crowd.allOthers(1);
            assertThat(crowd.await(180)).as("everyone hears the end, and all that was sent is taken").isTrue();
            Books books = new Books(application.getBean(MongoTemplate.class).getDb());
            for (int i = 0; i < 100 && !books.unfinished().isEmpty(); i++) {
                // What is not at rest by then is judged, and does not end the test.
                Thread.sleep(100);
            }
            Verdict verdict = new Verdict(crowd, books, GATHERING, List.of()).judge(new ChatIds(KEY)::of);
            IO.println(store + " " + verdict.figures());
            if (store == Store.MONGODB) {
                books.database().drop();
            }
            return verdict.broken();
        }
    }

    private Map<String, String> settings(Crowd crowd, Store store, String uri, int port) throws IOException {
        Map<String, String> settings =
                new TreeMap<>(Map.of("TELEGRAM_BOT_TOKEN", "", "TELEGRAM_WEBHOOK_SECRET", "", "TWILIO_ACCOUNT_SID", "",
                "TWILIO_AUTH_TOKEN", "", "TWILIO_FROM", "", "SIMULATOR", "off", "MESSAGES_DIR", "", "DATA_KEY", KEY));
        settings.putAll(crowd.settings());
        settings.put("PORT", String.valueOf(port));
        settings.put("PUBLIC_URL", "http://127.0.0.1:" + port);
        settings.put("DATA_DIR", folder.resolve("data").toString());
        settings.put("MONGODB_URI", store == Store.EMBEDDED ? ""
                : Mongod.database(uri, "crowd-" + UUID.randomUUID().toString().substring(0, 8)));
        settings.put("PROGRAMME", new Evenings(1, 2 * PEOPLE).writeTo(folder).toString());
        return settings;
    }

    private static ConfigurableApplicationContext start(Map<String, String> settings) {
        return new SpringApplicationBuilder(Schuifaan.class)
                .run(settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
    }
}
