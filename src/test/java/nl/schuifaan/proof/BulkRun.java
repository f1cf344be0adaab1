package nl.schuifaan.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.FakeTelegram.Gate;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.Stores;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;
import org.bson.Document;

/**
 * A broadcast by the whole application, as processes of their own, on a real MongoDB, to a pretended Telegram that
 * keeps its limits. What each person got is held against what the store says about it.
 */
final class BulkRun {

    private static final String KEY = Base64.getEncoder().encodeToString("a key for trials, 32 bytes of it".getBytes());

    /** How long a broadcast may take beyond what its rate asks. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int ASKING_BEFORE_SECONDS = 15;
    private static final int ASKING_MEANWHILE_SECONDS = 20;

    /**
     * What is to be shown.
     *
     * @param rate      messages a second that are allowed
     * @param instances processes at once
     * @param kills     how often one of them is killed on the way
     * @param stops     people who send STOP on the way
     * @param warmUps   broadcasts before the one that is looked at, as a Java program is slow at first
     * @param least     the part of the rate that must be used, where nothing goes wrong
     */
    record Plan(int people, int rate, int instances, int kills, int stops, int warmUps, double least) {

        /** Passed by now when a second's worth has gone, or in a small run a part of it. */
        int secondsWorth() {
            return Math.min(rate, people / 20);
        }

        /** A build beside which much else runs may stand still for a second; a measurement may not. */
        int refusalsAllowed() {
            return least < 0.98 ? people / 50 : 0;
        }
    }

    private final String store;
    private final Plan plan;
    private final Gate faults;
    private final Random random;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private String figures = "";

    /** @param faults what goes wrong with messages that are within the limits */
    BulkRun(String store, Plan plan, Gate faults, long seed) {
        this.store = store;
        this.plan = plan;
        this.faults = faults;
        this.random = new Random(seed);
    }

    /** @return a sentence for each promise that was not kept */
    List<String> run() throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-bulk");
        String name = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
        try (MongoClient client = Stores.connect(store); FakeTelegram telegram = FakeTelegram.start()) {
            telegram.recording(false);
            Limits limits = new Limits(plan.rate, faults);
            telegram.gate(limits);
            MongoDatabase database = client.getDatabase(name);
            List<Application> running = start(folder, name, telegram);
            try {
                Residents residents = new Residents(telegram, database, new ChatIds(KEY), plan.people);
                for (int i = 0; i < plan.warmUps; i++) {
                    awaitDone(residents, residents.warmUp());
                }
                judge(residents, broadcast(residents, running, telegram, limits));
            } finally {
                running.forEach(Application::close);
                database.drop();
            }
        }
        return broken;
    }

    private List<Application> start(Path folder, String name, FakeTelegram telegram) throws Exception {
        List<Application> running = new ArrayList<>();
        for (int i = 0; i < plan.instances; i++) {
            Path own = Files.createDirectory(folder.resolve("instance" + i));
            Application one = Application.ofClasses(Map.of("MONGODB_URI", Mongod.database(store, name), "DATA_KEY", KEY,
                    "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.url(), "TELEGRAM_RATE",
                    String.valueOf(plan.rate),
                    "QUIET_HOURS", "23:59-00:00", "PROGRAMME", new Evenings(1, 10).writeTo(own).toString()), own);
            one.start();
            one.awaitHealth();
            running.add(one);
        }
        IO.println(plan.instances + " running, logs in " + folder);
        return running;
    }

    private String broadcast(Residents residents, List<Application> running, FakeTelegram telegram, Limits limits)
            throws Exception {
        Asking before = new Asking(telegram, 7_000_000).during(plan.kills > 0 ? 0 : ASKING_BEFORE_SECONDS);
        Asking meanwhile = new Asking(telegram, 8_000_000);
        long first = limits.passed();
        String notice = residents.broadcast();
        // The first second may begin with what the limits allow at once.
        awaitPassed(limits, first + plan.secondsWorth());
        Costs costs = new Costs(residents.store(), running);
        long begun = System.nanoTime();
        long passed = limits.passed();
        Thread asking = Thread.ofVirtual().start(() -> meanwhile.during(plan.kills > 0 ? 0 : ASKING_MEANWHILE_SECONDS));
        Thread stopping = Thread.ofVirtual().start(() -> stop(residents));
        for (int i = 0; i < plan.kills; i++) {
            awaitPassed(limits, first + (i + 1) * plan.people / (plan.kills + 2));
            kill(running.get(i % plan.instances));
        }
        // The last second is left out: there is not enough left then to fill it.
        awaitPassed(limits, first + plan.people - plan.stops - Math.max(plan.rate, plan.people / 20));
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = (limits.passed() - passed) / seconds / plan.rate;
        String cost = plan.kills > 0 ? "" : costs.perMessage(limits.passed() - passed);
        asking.join();
        stopping.join();
        awaitDone(residents, notice);
        figures = ("%d people at %d/s, %d instances, %d kills, %d STOPs: %.1f %% of the rate used, %d times 429; "
                + "answers %s before, %s meanwhile%s")
                .formatted(plan.people, plan.rate, plan.instances, plan.kills, plan.stops, 100 * used, limits.refused(),
                        before.figures(), meanwhile.figures(), cost);
        if (plan.kills == 0 && faults == NOTHING_WRONG) {
            expect(used >= plan.least, "only %.1f %% of the rate was used".formatted(100 * used));
            expect(limits.refused() <= plan.refusalsAllowed(), limits.refused() + " messages were refused with 429");
        }
        return notice;
    }

    static final Gate NOTHING_WRONG = _ -> null;

    private void stop(Residents residents) {
        for (int i = 0; i < plan.stops; i++) {
            residents.person(plan.people - 1 - i * (plan.people / (plan.stops + 1))).says("stop");
            pause(100);
        }
    }

    private void kill(Application one) throws Exception {
        // At a moment drawn by lot, so that it dies in different places.
        Thread.sleep(random.nextInt(200));
        one.kill();
        one.start();
        one.awaitHealth();
    }

    private void awaitPassed(Limits limits, long many) throws InterruptedException {
        await(() -> limits.passed() >= many, Duration.ofSeconds(plan.people / plan.rate).plus(PATIENCE));
    }

    private void awaitDone(Residents residents, String notice) throws InterruptedException {
        await(() -> residents.state(notice).equals("DONE"), PATIENCE);
        expect(residents.state(notice).equals("DONE"), "the broadcast is " + residents.state(notice));
    }

    private static void await(BooleanSupplier so, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < end) {
            // What did not come to pass in time is judged, and does not end the proof.
            Thread.sleep(10);
        }
    }

    private void judge(Residents residents, String notice) {
        Map<Integer, Document> rows = residents.rows(notice);
        expect(residents.audience(notice) == plan.people, "the audience is " + residents.audience(notice));
        expect(rows.size() == plan.people, "there are " + rows.size() + " rows");
        for (int i = 0; i < plan.people; i++) {
            judge(i, residents, rows.get(i));
        }
        figures += "; " + ends;
    }

    /**
     * Once if it says so, at most once if it is unknown, not at all otherwise; and nothing after the answer to STOP.
     */
    private void judge(int person, Residents residents, Document row) {
        String state = row == null ? "nowhere" : row.getString("state");
        ends.merge(state + (row != null && row.getString("reason") != null ? " " + row.getString("reason") : ""), 1,
                Integer::sum);
        int heard = residents.heard(person);
        boolean right = switch (state) {
            case "SENT" -> heard == 1;
            case "UNKNOWN" -> heard <= 1;
            case "FAILED", "DROPPED" -> heard == 0 && row.getString("reason") != null;
            default -> false;
        };
        expect(right, "person " + person + " got it " + heard + " times, and it is " + state + "; last "
                + residents.last(person));
        List<String> texts = residents.person(person).history().stream().map(message -> message.text()).toList();
        int stopped = texts.indexOf(texts.stream().filter(text -> text.contains("START")).findFirst().orElse(""));
        expect(stopped < 0 || stopped == texts.size() - 1, "person " + person + " got something after STOP");
    }

    private void expect(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    /** Between two that say stop, so that these do not come all at once. */
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
