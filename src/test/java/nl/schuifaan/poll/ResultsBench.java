package nl.schuifaan.poll;

import com.mongodb.client.MongoClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.access.MadeKeys;
import nl.schuifaan.access.Role;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.store.Stores;
import nl.schuifaan.store.Templates;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Mongod;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How long an organiser waits for the results of the whole programme: 40 gatherings with 250 sheets each, made up, on a
 * real MongoDB; asked over HTTP of a process of its own with the memory it has in production. And how long it takes to
 * count the sheets, once.
 */
public final class ResultsBench {

    private static final int GATHERINGS = 40;
    private static final int SHEETS = 250;
    private static final int TIMES = 30;

    private ResultsBench() {}

    public static void run() throws Exception {
        String given = System.getenv("MONGODB_TEST_URI");
        Optional<Mongod> own = given == null || given.isBlank() ? Optional.of(Mongod.start()) : Optional.empty();
        try {
            run(own.map(Mongod::uri).orElse(given), "results-bench");
        } finally {
            own.ifPresent(Mongod::close);
        }
    }

    private static void run(String store, String name) throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-results");
        try (MongoClient client = Stores.connect(store); Application application = Application.ofClasses(Map.of(
                "MONGODB_URI", Mongod.database(store, name),
                "DATA_KEY", Base64.getEncoder().encodeToString(new byte[32])), folder)) {
            client.getDatabase(name).drop();
            long begun = System.nanoTime();
            MongoTemplate mongo = Templates.of(client, name);
            String key = MadeKeys.in(mongo, Role.VIEWER);
            fill(mongo);
            IO.println("%,d sheets of %d gatherings written and counted in %,d ms".formatted(GATHERINGS * SHEETS,
                    GATHERINGS, millis(begun)));
            application.start();
            application.awaitHealth();
            for (String path : List.of("/api/polls/results", "/api/polls/results.csv", "/api/polls/page")) {
                ask(application, path, key);
            }
            client.getDatabase(name).drop();
        }
    }

    private static void fill(MongoTemplate mongo) {
        MadeUp madeUp = new MadeUp(mongo, 1);
        for (int i = 0; i < GATHERINGS; i++) {
            Kind part = Kind.values()[i % Kind.values().length];
            Survey.Template template = Survey.Template.values()[part.ordinal()];
            Instant start = MadeUp.NOW.minus(Duration.ofDays(GATHERINGS + 12 - i));
            madeUp.poll(new Poll(Poll.id(new GatheringCode("HUIS" + i), false), new GatheringCode("HUIS" + i), part,
                    Map.of("nl", "Avond " + i), "Buurthuis",
                    start, false,
                    new Survey(template, List.of()), start, start.plus(Duration.ofDays(10)), Poll.State.OPEN), SHEETS,
                    SHEETS * 2);
        }
        madeUp.close();
    }

    private static void ask(Application application, String path, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.url() + path))
                .header("Authorization", "Bearer " + key).build();
        List<Long> times = new ArrayList<>();
        int size = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < TIMES; i++) {
                long begun = System.nanoTime();
                HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answers " + answer.statusCode());
                }
                times.add(millis(begun));
                size = answer.body().length;
            }
        }
        long first = times.removeFirst();
        Collections.sort(times);
        IO.println("%s: first %d ms, then median %d ms, longest %d ms; %,d KB".formatted(path, first,
                times.get(times.size() / 2),
                times.getLast(), size / 1024));
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
