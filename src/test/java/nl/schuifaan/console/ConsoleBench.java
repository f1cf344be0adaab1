package nl.schuifaan.console;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.store.Stores;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Mongod;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a colleague waits for each page of the console with 10,000 contacts, 200 gatherings and 2,000 questions in a
 * real MongoDB; asked over HTTP of a process of its own with the memory it has in production. And how long somebody
 * waits for an answer in a chat, before and meanwhile.
 */
public final class ConsoleBench {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final int TIMES = 30;
    private static final int ANSWERS = 40;

    /** From one question in the chat to the next, and for one answer at most, in milliseconds. */
    private static final long BETWEEN = 250;
    private static final long MOST = 20_000;

    /** Of the clock in {@code /proc/<pid>/stat}, in milliseconds. */
    private static final long TICK = 10;

    private ConsoleBench() {}

    public static void run() throws Exception {
        String given = System.getenv("MONGODB_TEST_URI");
        Optional<Mongod> own = given == null || given.isBlank() ? Optional.of(Mongod.start()) : Optional.empty();
        try {
            run(own.map(Mongod::uri).orElse(given), "console-bench");
        } finally {
            own.ifPresent(Mongod::close);
        }
    }

    private static void run(String store, String name) throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-console-bench");
        try (MongoClient client = Stores.connect(store); FakeTelegram telegram = FakeTelegram.start()) {
            MongoDatabase database = client.getDatabase(name);
            database.drop();
            Map<String, String> settings = new HashMap<>(Map.of("MONGODB_URI", Mongod.database(store, name),
                    "DATA_KEY", KEY, "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.url()));
            String session = prepared(settings, folder, database);
            try (Application application = Application.ofClasses(settings, folder)) {
                application.start();
                application.awaitHealth();
                ask(application, session, telegram.person(7, "Samira", "nl"));
            }
            database.drop();
        }
    }

    /** Makes the programme, a colleague, the crowd and the indexes; the process that is measured starts after it. */
    private static String prepared(Map<String, String> settings, Path folder, MongoDatabase database) {
        List<String> arguments = new ArrayList<>(List.of("--PORT=0", "--DATA_DIR=" + folder, "--SIMULATOR=off"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        settings.put("DATA_DIR", folder.toString());
        try (ConfigurableApplicationContext once =
                new SpringApplicationBuilder(Schuifaan.class).run(arguments.toArray(String[]::new))) {
            long begun = System.nanoTime();
            Crowded.fill(database);
            IO.println("%,d contacts, %d gatherings and %,d questions written in %,d ms".formatted(Crowded.CONTACTS,
                    Crowded.GATHERINGS, Crowded.QUESTIONS, millis(begun)));
            return MadeSessions.of(once, "Samira", Role.COORDINATOR);
        }
    }

    private static void ask(Application application, String session, Person person) throws Exception {
        person.says("/start");
        person.awaits(message -> true, Duration.ofSeconds(20));
        report("an answer in a chat, before", answers(person, new AtomicBoolean(true)), "");
        AtomicBoolean going = new AtomicBoolean(true);
        List<Long> meanwhile = Collections.synchronizedList(new ArrayList<>());
        Thread chat = Thread.startVirtualThread(() -> {
            while (going.get()) {
                meanwhile.addAll(answers(person, going));
            }
        });
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : Crowded.pages()) {
                long before = cpu(application.pid());
                List<Long> times = times(http, application.url() + path, session);
                report(path, times, (cpu(application.pid()) - before) / TIMES + " ms");
            }
        }
        going.set(false);
        chat.join();
        report("an answer in a chat, meanwhile", new ArrayList<>(meanwhile), "");
    }

    private static List<Long> answers(Person person, AtomicBoolean going) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ANSWERS && going.get(); i++) {
            long begun = System.nanoTime();
            int before = person.history().size();
            person.says("help");
            while (person.history().size() == before && millis(begun) < MOST) {
                rest(1);
            }
            times.add(millis(begun));
            rest(BETWEEN);
        }
        return times;
    }

    private static void rest(long millis) {
        try {
            // Measured is what comes of a steady pace.
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> times(HttpClient http, String url, String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Cookie", MadeSessions.COOKIE + "=" + session).header("Accept", "text/html").build();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(url + " answers " + status);
            }
            times.add(millis(begun));
        }
        return times;
    }

    /** What the process has used of the processors so far, in milliseconds; the answers in the chat are in it. */
    private static long cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
    }

    private static void report(String what, List<Long> times, String cpu) {
        long first = times.removeFirst();
        Collections.sort(times);
        IO.println("| `%s` | %d ms | %d ms | %d ms | %s |".formatted(what, first, times.get(times.size() / 2),
                times.getLast(), cpu));
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
