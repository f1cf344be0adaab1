package nl.schuifaan.proof;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.Stores;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;

/**
 * Many people sign up at once while the program, a process of its own on a real store, is killed again and again with
 * {@code kill -9} and started anew. Where it is killed is drawn by lot, in acts of people that have been done and then
 * in milliseconds, so that it happens in the thick of it; whoever starts in the place of one that died goes on with its
 * chats at once.
 */
final class KillRun {

    static final String GATHERING = "HUIS1";

    /** Longest time from the last kill until everyone is done. */
    private static final int SECONDS_TO_END = 240;

    private static final String KEY = Base64.getEncoder().encodeToString("a key for trials, 32 bytes of it".getBytes());

    private final String store;
    private final String database = "kills-" + UUID.randomUUID().toString().substring(0, 8);
    private final Random random;
    private final long seed;
    private final int kills;

    /** @param store a MongoDB; a database of its own is made in it and dropped afterwards */
    KillRun(String store, int kills, long seed) {
        this.store = store;
        this.kills = kills;
        this.seed = seed;
        this.random = new Random(seed);
    }

    Verdict run(Crowd crowd) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("schuifaan-kills");
        IO.println("kill run by " + crowd.kind() + ", seed " + seed + ", log in " + folder);
        try (MongoClient client = Stores.connect(store);
             Application application = Application.ofClasses(settings(crowd, folder), folder)) {
            application.start();
            application.awaitHealth();
            crowd.at(application.url());
            crowd.dirk();
            crowd.allOthers(seed);
            List<Instant> killed = new ArrayList<>();
            Killing killing = new Killing(random);
            for (int acts : killing.moments(kills, crowd.length(), crowd.people() * crowd.length())) {
                killed.add(killing.after(acts, crowd::acts, application));
            }
            boolean done = crowd.await(SECONDS_TO_END);
            rest(new Books(client.getDatabase(database)), done);
            Verdict verdict = new Verdict(crowd, new Books(client.getDatabase(database)), GATHERING, killed)
                    .judge(new ChatIds(KEY)::of);
            client.getDatabase(database).drop();
            return verdict;
        }
    }

    private Map<String, String> settings(Crowd crowd, Path folder) throws IOException {
        Map<String, String> settings = new HashMap<>(crowd.settings());
        settings.put("MONGODB_URI", Mongod.database(store, database));
        settings.put("DATA_KEY", KEY);
        settings.put("PROGRAMME", new Evenings(1, 2 * crowd.people()).writeTo(folder).toString());
        return settings;
    }

    /** The last receipts are written after the last message is heard. */
    private static void rest(Books books, boolean done) throws InterruptedException {
        for (int i = 0; done && i < 400 && !books.unfinished().isEmpty(); i++) {
            // What is not at rest by then is judged, and does not end the proof.
            Thread.sleep(100);
        }
    }
}
