package nl.schuifaan.proof;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.channel.sms.FakeTwilio;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.proof.Stranger.Attack;
import nl.schuifaan.store.Stores;
import nl.schuifaan.store.Templates;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One stranger against all: how long the right people wait for their answers, on Telegram and by SMS, before each
 * attack and in the midst of it. Schuifaan is a process of its own, as it is delivered, with the memory it has in
 * production, on a real MongoDB.
 */
final class StrangersRun {

    private static final String KEY = Base64.getEncoder().encodeToString("a key for trials, 32 bytes of it".getBytes());
    private static final double SLOWER = 1.5;

    /** So much is noise, even of a machine that does nothing else. */
    private static final double NOISE_MILLIS = 5;

    private static final int EACH_MILLIS = 100;
    private static final int WARM_SECONDS = 30;

    private static final int PATIENCE_MILLIS = 30_000;

    /** Until what was begun in an attack is done. */
    private static final int REST_MILLIS = 3_000;

    private final String store;
    private final int seconds;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final FakeTwilio twilio;
    private final List<String> broken = new ArrayList<>();
    private long next = 1;

    /** @param seconds that is asked before each attack, and as long meanwhile */
    StrangersRun(String store, int seconds) throws Exception {
        this.store = store;
        this.seconds = seconds;
        this.twilio = new FakeTwilio(0);
        telegram.recording(false);
    }

    /**
     * Does it.
     *
     * @param only name of an attack; empty for all
     * @return a sentence for each promise that was not kept
     */
    List<String> run(String only) throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-strangers");
        String database = "strangers-" + UUID.randomUUID().toString().substring(0, 8);
        try (telegram; twilio; MongoClient client = Stores.connect(store)) {
            try (Application application = Application.asBuilt(settings(database, folder), folder)) {
                run(application, Templates.of(client, database), only);
            } finally {
                client.getDatabase(database).drop();
            }
        }
        return broken;
    }

    private void run(Application application, MongoTemplate mongo, String only) throws Exception {
        application.start();
        application.awaitHealth();
        MadeSessions.in(mongo, Role.COORDINATOR);
        List<Map.Entry<String, Attack>> attacks = new Stranger(application.url(), telegram, twilio).attacks().stream()
                .filter(attack -> only.isEmpty() || only.equalsIgnoreCase(attack.getKey())).toList();
        if (attacks.isEmpty()) {
            throw new IllegalArgumentException("there is no attack that is called " + only);
        }
        ask(application, Math.min(WARM_SECONDS, 10 * seconds));
        IO.println("| Attack | Telegram before | meanwhile | SMS before | meanwhile |\n|---|---|---|---|---|");
        for (Map.Entry<String, Attack> attack : attacks) {
            under(attack, application);
        }
    }

    private Map<String, String> settings(String database, Path folder) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("MONGODB_URI", Mongod.database(store, database),
                "DATA_KEY", KEY, "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.url(),
                "QUIET_HOURS", "23:59-00:00", "SIMULATOR", "on", "SIMULATOR_PASSWORD", "een-lang-wachtwoord"));
        settings.putAll(Map.of("TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT, "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN,
                "TWILIO_FROM", "+31612300000", "TWILIO_API_URL", twilio.url().toString(), "SMS_DAILY_BUDGET", "100000",
                "PROGRAMME", new Evenings(2, 60).writeTo(folder).toString()));
        return settings;
    }

    /** Those who ask by each of the two. */
    private record Waits(Asking telegram, Asking sms) {}

    private Waits ask(Application application, int seconds) throws InterruptedException {
        Asking byTelegram = new Asking(Asking.byTelegram(telegram), 6_000_000 + next, EACH_MILLIS);
        Asking bySms = new Asking(who -> text(application, who), next, EACH_MILLIS);
        next += 100_000;
        Thread other = Thread.ofVirtual().start(() -> byTelegram.during(seconds));
        bySms.during(seconds);
        other.join();
        return new Waits(byTelegram, bySms);
    }

    private void text(Application application, long who) throws InterruptedException {
        String number = "+316%08d".formatted(12_000_000 + who);
        long begun = System.nanoTime();
        twilio.bring(application.url(), twilio.text(number, "help"));
        while (twilio.to(number).isEmpty()) {
            long millis = (System.nanoTime() - begun) / 1_000_000;
            if (millis > PATIENCE_MILLIS) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(1 + millis / 20);
        }
    }

    private void under(Map.Entry<String, Attack> attack, Application application) throws Exception {
        Waits before = ask(application, seconds);
        AtomicBoolean on = new AtomicBoolean(true);
        Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
        Thread stranger = Thread.ofVirtual().uncaughtExceptionHandler((_, why) -> failed.add(why))
                .start(() -> go(attack.getValue(), on));
        Waits meanwhile = ask(application, seconds);
        if (!stranger.isAlive()) {
            broken.add("%s: the attack itself ended: %s".formatted(attack.getKey(), failed));
        }
        on.set(false);
        if (!stranger.join(Duration.ofSeconds(30))) {
            broken.add("%s: the attack did not end, and the next began in the midst of it"
                    .formatted(attack.getKey()));
            stranger.interrupt();
        }
        IO.println("| %s | %s | %s | %s | %s |".formatted(attack.getKey(), before.telegram.figures(),
                meanwhile.telegram.figures(), before.sms.figures(), meanwhile.sms.figures()));
        judge(attack.getKey() + ", Telegram", before.telegram, meanwhile.telegram);
        judge(attack.getKey() + ", SMS", before.sms, meanwhile.sms);
        Thread.sleep(REST_MILLIS);
    }

    private static void go(Attack attack, AtomicBoolean on) {
        try {
            attack.go(on::get);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void judge(String what, Asking before, Asking meanwhile) {
        if (meanwhile.unanswered() > 0) {
            broken.add("%s: %d were not answered".formatted(what, meanwhile.unanswered()));
        }
        if (meanwhile.p99() > Math.max(SLOWER * before.p99(), before.p99() + NOISE_MILLIS)) {
            broken.add("%s: answers took %.0f ms in place of %.0f ms (p99)".formatted(what, meanwhile.p99(),
                    before.p99()));
        }
    }
}
