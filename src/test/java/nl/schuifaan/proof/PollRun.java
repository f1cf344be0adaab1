package nl.schuifaan.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.Stores;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;
import org.bson.Document;

/**
 * Many answer a poll at once, everything they do delivered twice, while the program, a process of its own on a real
 * store, is killed again and again. Then the poll is closed, with one more kill on the way. No sheet that was sent off
 * may be lost or counted twice, and none may say whose it is.
 */
final class PollRun {

    private static final String KEY = Base64.getEncoder().encodeToString("a key for trials, 32 bytes of it".getBytes());
    private static final int SECONDS_TO_END = 300;
    private static final int SECONDS_TO_CLOSE = 240;

    private final String store;
    private final int people;
    private final int kills;
    private final int thinkMillis;
    private final long seed;
    private final List<String> broken = new ArrayList<>();

    /** @param kills how often it is killed while people answer; once more while the poll is closed */
    PollRun(String store, int people, int kills, int thinkMillis, long seed) {
        this.store = store;
        this.people = people;
        this.kills = kills;
        this.thinkMillis = thinkMillis;
        this.seed = seed;
    }

    /** @return a sentence for each promise that was not kept */
    List<String> run() throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-polls");
        String name = "polls-" + UUID.randomUUID().toString().substring(0, 8);
        IO.println("kill run of a poll, seed " + seed + ", log in " + folder);
        try (MongoClient client = Stores.connect(store); FakeTelegram telegram = FakeTelegram.start();
             Application application = Application.ofClasses(settings(folder, name, telegram), folder)) {
            telegram.recording(false);
            telegram.copies(2);
            MongoDatabase database = client.getDatabase(name);
            application.start();
            application.awaitHealth();
            Killing killing = new Killing(new Random(seed));
            Residents residents = new Residents(telegram, database, new ChatIds(KEY), people);
            Respondents respondents = new Respondents(residents, thinkMillis, new Random(seed));
            heldTheDayBeforeYesterday(database, residents);
            awaitInvitations(database);
            respondents.begin(seed);
            for (int acts : killing.moments(kills, 1, respondents.allActs())) {
                killing.after(acts, respondents::acts, application);
            }
            expect(respondents.stuck(SECONDS_TO_END) == 0, respondents.stuck(0) + " people never heard the end");
            judgeSheets(database, respondents);
            close(database, killing, application);
            judgeResults(database, respondents, Files.readString(application.log()));
            database.drop();
        }
        IO.println("polls: %d people, %d of them leave off, %d acts, each delivered twice, %d kills: %d promises broken"
                .formatted(people, (people + 4) / 5, people * 6 - (people + 4) / 5 * 4, kills + 1, broken.size()));
        return broken;
    }

    private Map<String, String> settings(Path folder, String name, FakeTelegram telegram) throws Exception {
        return Map.of("MONGODB_URI", Mongod.database(store, name), "DATA_KEY", KEY, "TELEGRAM_BOT_TOKEN",
                FakeTelegram.TOKEN,
                "TELEGRAM_API_URL", telegram.url(), "TELEGRAM_RATE", "1000", "QUIET_HOURS", "23:59-00:00",
                "PROGRAMME", new Evenings(1, 2 * people).writeTo(folder).toString());
    }

    /** So that the questions are due since yesterday at two, and the nudge is not yet. */
    private static void heldTheDayBeforeYesterday(MongoDatabase database, Residents residents) {
        Instant ended = Instant.now().minus(Duration.ofHours(48));
        Document changed = new Document("start", Date.from(ended.minus(Duration.ofHours(2))))
                .append("end", Date.from(ended));
        for (int i = 0; i < residents.count(); i++) {
            changed.append("bookings.b" + i, new Document("contact", residents.chat(i)).append("adults", 1)
                    .append("children", 0)
                    .append("state", "GRANTED").append("at", new Date()).append("position", 0)
                    .append("changes", List.of()).append("_class", "party"));
        }
        database.getCollection("gatherings")
                .updateOne(new Document("_id", KillRun.GATHERING), new Document("$set", changed));
    }

    /**
     * An invitation that was on its way when the program died may be lost, and is shown as unknown: another proof's
     * matter.
     */
    private static void awaitInvitations(MongoDatabase database) throws InterruptedException {
        Document invited = new Document("_id", "poll:" + Respondents.POLL).append("state", "DONE");
        for (int i = 0; database.getCollection("notices").countDocuments(invited) == 0; i++) {
            if (i > SECONDS_TO_END * 10) {
                throw new IllegalStateException("nobody was invited");
            }
            // Often enough for a proof of minutes.
            Thread.sleep(100);
        }
    }

    private void judgeSheets(MongoDatabase database, Respondents respondents) throws InterruptedException {
        Books books = new Books(database);
        for (int i = 0; i < 400 && !books.unfinished().isEmpty(); i++) {
            // What is not at rest by then is judged, and does not end the proof.
            Thread.sleep(100);
        }
        List<Document> sheets = database.getCollection("sheets").find().into(new ArrayList<>());
        List<Document> sent = sheets.stream().filter(sheet -> "sent".equals(sheet.getString("state"))).toList();
        expect(sent.size() == respondents.finishing(), sent.size() + " sheets are sent off, not "
                + respondents.finishing());
        long joined = sent.stream().filter(sheet -> sheet.containsKey("by") || sheet.containsKey("upTo")).count();
        expect(joined == 0, joined + " sheets that were sent off still say whose they are");
        List<Document> slips = database.getCollection("slips").find().into(new ArrayList<>());
        List<Document> written = slips.stream().filter(slip -> "sent".equals(slip.getString("state"))).toList();
        expect(written.size() == respondents.finishing() && written.stream().noneMatch(slip -> slip.containsKey("by")),
                written.size() + " slips are sent off and nobody's, not " + respondents.finishing());
        long open = sheets.stream().filter(sheet -> sheet.containsKey("by")).count() - joined;
        expect(open == respondents.leavingOff(), open + " sheets are open, not " + respondents.leavingOff());
        for (String collection : List.of("chats", "rows", "notices", "invited", "uncertain")) {
            long told = database.getCollection(collection).find().into(new ArrayList<>()).stream()
                    .filter(one -> one.toJson().contains(Respondents.WORDS)).count();
            expect(told == 0, told + " documents of " + collection + " still have what somebody answered");
        }
    }

    /** The ten days are over; and the program dies on the way. */
    private void close(MongoDatabase database, Killing killing, Application application) throws Exception {
        Date now = new Date();
        database.getCollection("polls")
                .updateOne(new Document("_id", Respondents.POLL), new Document("$set", new Document("closes", now)));
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS_TO_CLOSE).toNanos();
        while (!state(database).equals("CLOSING") && System.nanoTime() < end) {
            // Often, as it is to die while the poll is being closed.
            Thread.sleep(5);
        }
        killing.after(0, () -> 0, application);
        while (!state(database).equals("CLOSED") && System.nanoTime() < end) {
            // A poll that stays open is judged, and does not end the proof.
            Thread.sleep(100);
        }
    }

    private static String state(MongoDatabase database) {
        return String.valueOf(database.getCollection("polls").find(new Document("_id", Respondents.POLL)).first()
                .getString("state"));
    }

    private void judgeResults(MongoDatabase database, Respondents respondents, String log) {
        Document result = database.getCollection("poll_results").find(new Document("_id", Respondents.POLL)).first();
        if (result == null) {
            broken.add("the poll was never counted");
            return;
        }
        expect(result.getInteger("sheets") == people, result.getInteger("sheets") + " sheets are counted, not "
                + people);
        expect(result.getInteger("finished") == respondents.finishing(),
                result.getInteger("finished") + " have finished, not " + respondents.finishing());
        List<Document> questions = result.getList("questions", Document.class);
        for (int i = 0; i < Respondents.closedQuestions(); i++) {
            List<Integer> counts = questions.get(i).getList("counts", Integer.class);
            expect(counts.equals(respondents.expected(i)), "question " + (i + 1) + " is counted " + counts + ", not "
                    + respondents.expected(i));
        }
        Set<String> words = new TreeSet<>();
        questions.get(Respondents.closedQuestions()).getList("words", Document.class)
                .forEach(one -> words.add(one.getString("text")));
        expect(words.size() == respondents.finishing()
                && questions.get(Respondents.closedQuestions()).getInteger("n") == words.size(),
                words.size() + " people's words are there");
        expect(database.getCollection("sheets").countDocuments() == 0, "sheets are left");
        expect(database.getCollection("slips").countDocuments() == 0, "slips are left");
        expect(database.getCollection("invited").countDocuments() == 0, "who was invited is left");
        expect(!log.contains(Respondents.WORDS), "the log has somebody's words");
    }

    private void expect(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
