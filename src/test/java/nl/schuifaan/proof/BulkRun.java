package nl.schuifaan.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.FakeTelegram.Gate;
import nl.schuifaan.contact.ChatIds;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;
import org.bson.Document;

/**
 * A broadcast by the whole application, as processes of their own, on a real MongoDB, to a pretended Telegram that keeps its limits.
 * What each person got is held against what the store says about it.
 */
final class BulkRun {

    private static final String KEY = Base64.getEncoder().encodeToString("a key for trials, 32 bytes of it".getBytes());

    private final String store;
    private final int people;
    private final int rate;
    private final int instances;
    private final int kills;
    private final int stops;
    private final Gate faults;
    private final Random random;
    private final double least;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private String figures = "";

    /**
     * @param rate      messages a second that are allowed
     * @param instances processes at once
     * @param kills     how often one of them is killed on the way
     * @param stops     people who send STOP on the way
     * @param faults    what goes wrong with messages that are within the limits
     * @param least     the part of the rate that must be used, where nothing goes wrong
     */
    BulkRun(String store, int people, int rate, int instances, int kills, int stops, Gate faults, double least, long seed) {
        this.store = store;
        this.people = people;
        this.rate = rate;
        this.instances = instances;
        this.kills = kills;
        this.stops = stops;
        this.faults = faults;
        this.least = least;
        this.random = new Random(seed);
    }

    /** @return a sentence for each promise that was not kept */
    List<String> run() throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-bulk");
        String name = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
        try (MongoClient client = MongoClients.create(store); FakeTelegram telegram = FakeTelegram.start()) {
            telegram.recording(false);
            Limits limits = new Limits(rate, faults);
            telegram.gate(limits);
            MongoDatabase database = client.getDatabase(name);
            List<Application> running = start(folder, name, telegram);
            try {
                Residents residents = new Residents(telegram, database, new ChatIds(KEY), people);
                Asking before = new Asking(telegram, 7_000_000).during(kills > 0 ? 0 : 15);
                Asking meanwhile = new Asking(telegram, 8_000_000);
                String notice = broadcast(residents, running, meanwhile, limits, before);
                judge(residents, notice, limits);
            } finally {
                running.forEach(Application::close);
                database.drop();
            }
        }
        return broken;
    }

    private List<Application> start(Path folder, String name, FakeTelegram telegram) throws Exception {
        List<Application> running = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            Path own = Files.createDirectory(folder.resolve("instance" + i));
            Application one = Application.ofClasses(Map.of("MONGODB_URI", Mongod.database(store, name), "DATA_KEY", KEY,
                    "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.url(), "TELEGRAM_RATE", String.valueOf(rate),
                    "QUIET_HOURS", "23:59-00:00", "PROGRAMME", new Evenings(1, 10).writeTo(own).toString()), own);
            one.start();
            one.awaitHealth();
            running.add(one);
        }
        IO.println(instances + " running, logs in " + folder);
        return running;
    }

    private String broadcast(Residents residents, List<Application> running, Asking meanwhile, Limits limits, Asking before) throws Exception {
        String notice = residents.broadcast();
        while (residents.rowsEnded(notice) < Math.min(rate, people / 20)) {
            Thread.sleep(20);
        }
        long begun = System.nanoTime();
        long passed = limits.passed();
        Thread asking = Thread.ofVirtual().start(() -> meanwhile.during(kills > 0 ? 0 : 20));
        Thread stopping = Thread.ofVirtual().start(() -> stop(residents));
        for (int i = 0; i < kills; i++) {
            awaitEnded(residents, notice, (i + 1) * people / (kills + 2));
            kill(running.get(i % instances));
        }
        // The last second is left out: there is not enough left then to fill it.
        awaitEnded(residents, notice, people - stops - Math.max(rate, people / 20));
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = (limits.passed() - passed) / seconds / rate;
        asking.join();
        stopping.join();
        awaitDone(residents, notice);
        figures = "%d people at %d/s, %d instances, %d kills, %d STOPs: %.1f %% of the rate used, %d times 429; answers %s before, %s meanwhile"
                .formatted(people, rate, instances, kills, stops, 100 * used, limits.refused(), before.figures(), meanwhile.figures());
        if (kills == 0 && faults == NOTHING_WRONG) {
            expect(used >= least, "only %.1f %% of the rate was used".formatted(100 * used));
            // A build beside which much else runs may stand still for a second; a measurement may not.
            expect(limits.refused() <= (least < 0.98 ? people / 50 : 0), limits.refused() + " messages were refused with 429");
        }
        return notice;
    }

    static final Gate NOTHING_WRONG = _ -> null;

    private void stop(Residents residents) {
        for (int i = 0; i < stops; i++) {
            residents.person(people - 1 - i * (people / (stops + 1))).says("stop");
            pause(100);
        }
    }

    private void kill(Application one) throws Exception {
        Thread.sleep(random.nextInt(200));
        one.kill();
        one.start();
        one.awaitHealth();
    }

    private static void awaitEnded(Residents residents, String notice, int many) throws InterruptedException {
        while (residents.rowsEnded(notice) < many) {
            Thread.sleep(20);
        }
    }

    private void awaitDone(Residents residents, String notice) throws InterruptedException {
        long end = System.nanoTime() + 300_000_000_000L;
        while (!residents.state(notice).equals("DONE") && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        expect(residents.state(notice).equals("DONE"), "the broadcast is " + residents.state(notice));
    }

    private void judge(Residents residents, String notice, Limits limits) {
        Map<Integer, Document> rows = residents.rows(notice);
        expect(residents.audience(notice) == people, "the audience is " + residents.audience(notice));
        expect(rows.size() == people, "there are " + rows.size() + " rows");
        for (int i = 0; i < people; i++) {
            judge(i, residents, rows.get(i));
        }
        figures += "; " + ends;
    }

    /** Once if it says so, at most once if it is unknown, not at all otherwise; and nothing after the answer to STOP. */
    private void judge(int person, Residents residents, Document row) {
        String state = row == null ? "nowhere" : row.getString("state");
        ends.merge(state + (row != null && row.getString("reason") != null ? " " + row.getString("reason") : ""), 1, Integer::sum);
        int heard = residents.heard(person);
        boolean right = switch (state) {
            case "SENT" -> heard == 1;
            case "UNKNOWN" -> heard <= 1;
            case "FAILED", "DROPPED" -> heard == 0 && row.getString("reason") != null;
            default -> false;
        };
        expect(right, "person " + person + " got it " + heard + " times, and it is " + state + "; last " + residents.last(person));
        List<String> texts = residents.person(person).history().stream().map(message -> message.text()).toList();
        int stopped = texts.indexOf(texts.stream().filter(text -> text.contains("START")).findFirst().orElse(""));
        expect(stopped < 0 || stopped == texts.size() - 1, "person " + person + " got something after STOP");
    }

    private void expect(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    String figures() {
        return figures;
    }
}
