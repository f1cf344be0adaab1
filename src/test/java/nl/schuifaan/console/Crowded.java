package nl.schuifaan.console;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;

/** A store after years of gatherings, half of them over. */
final class Crowded {

    static final int CONTACTS = 10_000;
    static final int GATHERINGS = 200;
    static final int QUESTIONS = 2_000;

    /** Each has as many people as there are contacts for it. */
    private static final int EACH = CONTACTS / GATHERINGS;

    /** Of the questions, those that nobody answered yet. */
    private static final int OPEN = 100;

    private static final String[] LANGUAGES = {"nl", "ar", "tr", "ku", "ckb", "en"};

    private Crowded() {}

    static String gathering(int number) {
        return "VOL" + number;
    }

    static ChatId chat(int number) {
        return new ChatId("chat" + number);
    }

    /** The pages of the console, with something that is there in the place of what varies. */
    static List<String> pages() {
        String gathering = "/console/gatherings/" + gathering(GATHERINGS - 1);
        return List.of("/console", "/console/gatherings", "/console/gatherings?q=avond", gathering,
                gathering + "/people", gathering + "/people?q=Ay%C5%9Fe", gathering + "/edit", gathering + "/move",
                gathering + "/links", gathering + "/evening", gathering + "/tables", "/console/questions",
                "/console/questions?show=done", "/console/questions/" + chat(1),
                "/console/people/" + chat(CONTACTS - 1),
                "/console/broadcasts", "/console/broadcasts/undelivered", "/console/broadcasts/new", "/console/results",
                "/console/report",
                "/console/texts", "/console/colleagues", "/console/settings", "/console/activity", "/console/account");
    }

    /** @param database with the programme that is shipped, whose evenings are the pattern of these */
    static void fill(MongoDatabase database) {
        Document pattern = database.getCollection("gatherings").find().first();
        List<Document> gatherings = new ArrayList<>();
        List<Document> chats = new ArrayList<>();
        for (int number = 0; number < GATHERINGS; number++) {
            gatherings.add(gathering(pattern, number, chats));
        }
        database.getCollection("gatherings").insertMany(gatherings);
        database.getCollection("chats").insertMany(chats);
        database.getCollection("questions").insertMany(questions());
    }

    private static Document gathering(Document pattern, int number, List<Document> chats) {
        Instant start = Instant.now().plus(Duration.ofDays(number - GATHERINGS / 2)).plusSeconds(3600);
        Instant end = start.plus(Duration.ofHours(2));
        Document bookings = new Document();
        for (int one = 0; one < EACH; one++) {
            int person = number * EACH + one;
            String booking = "b" + person + "/0";
            bookings.append(booking, new Document("contact", chat(person)).append("adults", 1).append("children", 1)
                    .append("state", "GRANTED").append("position", 0).append("changes", List.of())
                    .append("at", Date.from(start.minus(Duration.ofDays(one % 20 + 1)))));
            chats.add(chat(person, booking, gathering(number), end));
        }
        return new Document(pattern).append("_id", gathering(number)).append("uid", "vol" + number)
                .append("start", Date.from(start)).append("end", Date.from(end)).append("limit", 3 * EACH)
                .append("free", EACH).append("bookings", bookings);
    }

    private static Document chat(int number, String booking, String gathering, Instant end) {
        return new Document("_id", chat(number)).append("channel", "telegram").append("version", 1L)
                .append("lastAt", new Date()).append("contact", new Document("language",
                        LANGUAGES[number % LANGUAGES.length]).append("name", "Ayşe" + number)
                        .append("bookings", List.of(new Document("id", booking).append("gathering", gathering)
                                .append("adults", 1).append("children", 1).append("self", true)
                                .append("ends", LocalDateTime.ofInstant(end, MovableClock.THE_HAGUE).withNano(0)
                                        .toString()))));
    }

    private static List<Document> questions() {
        List<Document> questions = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            Instant at = Instant.now().minus(Duration.ofMinutes(number));
            Document question = new Document("_id", chat(number) + "/q" + number + "/0").append("chat", chat(number))
                    .append("at", Date.from(at)).append("text", "Is er een lift? Mijn moeder loopt slecht.");
            questions.add(number < OPEN ? question : question.append("answeredAt", Date.from(at.plusSeconds(60))));
        }
        return questions;
    }
}
