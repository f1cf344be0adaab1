package nl.schuifaan.upgrade;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.access.Keys;
import nl.schuifaan.access.Role;
import nl.schuifaan.channel.sms.FakeTwilio;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.trial.Ports;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The whole application, from a moment that is told, and everyone's phone. An address with a plus is a number for SMS,
 * any other a chat on Telegram. Of the program it knows what it is reached by, its clock and its store, and no more.
 */
final class Street implements AutoCloseable {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration SOON = Duration.ofMillis(10);

    final FakeTelegram telegram = FakeTelegram.start();
    final FakeTwilio twilio;
    final ConfigurableApplicationContext application;

    private final URI url;
    private final HttpClient http = HttpClient.newHttpClient();
    private int count;

    /**
     * Starts all that.
     *
     * @param store    address of a MongoDB, or empty for the embedded store
     * @param at       what the clock says then; not before the machine's
     * @param firstId  what comes in is numbered from here, so that it is not what the store has seen before
     * @param before   is given the store before anything of the program looks into it
     * @param settings more than those that are needed, as on a command line
     */
    Street(String store, Path folder, Instant at, int firstId, Consumer<MongoDatabase> before, String... settings)
            throws IOException {
        telegram.goOnFrom(firstId);
        LongStream.range(5_000, 5_200).forEach(id -> telegram.person(id, "Ayşe", "nl"));
        count = firstId;
        twilio = new FakeTwilio(0);
        int port = Ports.free();
        url = URI.create("http://127.0.0.1:" + port);
        List<String> all = new ArrayList<>(List.of("--MONGODB_URI=" + store, "--DATA_DIR=" + folder,
                "--DATA_KEY=" + KEY, "--PORT=" + port,
                "--PUBLIC_URL=" + url, "--SIMULATOR=off", "--TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
                "--TELEGRAM_API_URL=" + telegram.url(), "--TWILIO_ACCOUNT_SID=" + FakeTwilio.ACCOUNT,
                "--TWILIO_AUTH_TOKEN=" + FakeTwilio.TOKEN, "--TWILIO_FROM=+31612300000",
                "--TWILIO_API_URL=" + twilio.url()));
        all.addAll(List.of(settings));
        application = new SpringApplicationBuilder(Schuifaan.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new AtFirst(at, before)))
                .run(all.toArray(String[]::new));
    }

    /** Sets the clock and fills the store before either is used. */
    private record AtFirst(Instant at, Consumer<MongoDatabase> before) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof MovableClock now) {
                now.forward(Duration.between(now.instant(), at));
            } else if (bean instanceof MongoTemplate mongo) {
                before.accept(mongo.getDb());
            }
            return bean;
        }
    }

    MongoDatabase store() {
        return application.getBean(MongoTemplate.class).getDb();
    }

    Instant now() {
        return application.getBean(MovableClock.class).instant();
    }

    /** Moves the clock on, and does what is then due. */
    void goOnTo(Instant moment) throws SchedulerException {
        MovableClock now = application.getBean(MovableClock.class);
        now.forward(Duration.between(now.instant(), moment));
        doWhatIsDue();
    }

    /** What is done every quarter of a minute, now. */
    void doWhatIsDue() throws SchedulerException {
        for (String job : List.of("planning", "polls")) {
            application.getBean(Scheduler.class).triggerJob(JobKey.jobKey(job));
        }
    }

    /**
     * Someone with that address acts, once after the other, and waits for the answer: {@code > } begins a button, all
     * else is typed.
     */
    void acts(String address, String... acts) {
        for (String act : acts) {
            begins(address, act);
            settles();
        }
    }

    /** Someone acts, and does not wait. */
    void begins(String address, String act) {
        if (address.startsWith("+")) {
            Map<String, String> text = twilio.text(address, act);
            text.put("MessageSid", "SM%032x".formatted(0xA00000 + ++count));
            twilio.bring(url, text);
        } else if (act.startsWith("> ")) {
            presses(person(address), act.substring(2));
        } else {
            person(address).says(act);
        }
    }

    /** On a phone that shows no such button it is pressed all the same: it is on a message of long ago. */
    private static void presses(Person person, String token) {
        if (person.messages().stream().anyMatch(message -> message.button(token).isPresent())) {
            person.presses(token);
        } else {
            person.presses(1, token);
        }
    }

    Person person(String address) {
        return telegram.person(Long.parseLong(address), "Ayşe", "nl");
    }

    /** Waits until all that came in is answered. */
    void settles() {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(SOON).until(() -> telegram.waiting() == 0);
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(SOON)
                .until(() -> store().getCollection("chats").countDocuments(
                or(exists("owed.0"), exists("pending.0"))) == 0);
    }

    /** What was shown at that address since the start, with its buttons in brackets. */
    List<String> heard(String address) {
        return address.startsWith("+") ? twilio.to(address).stream().map(FakeTwilio.Taken::body).toList()
                : person(address).history().stream().map(Street::shown).toList();
    }

    private static String shown(Person.Message message) {
        Stream<String> buttons = message.rows().stream().flatMap(List::stream)
                .map(button -> "[" + button.token().replace("!", "") + "]");
        return Stream.concat(Stream.of(message.text(), String.valueOf(message.file())), buttons)
                .collect(Collectors.joining(" "));
    }

    /** The organisers' API; single quotes in the body become double ones. */
    HttpResponse<String> asks(String method, String path, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve(path))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key())
                .build(), BodyHandlers.ofString());
    }

    private String key() {
        return application.getBean(Keys.class).make("test", Role.ORGANISER, now().plus(Duration.ofDays(30)), "test");
    }

    @Override
    public void close() {
        application.close();
        telegram.close();
        twilio.close();
        http.close();
    }
}
