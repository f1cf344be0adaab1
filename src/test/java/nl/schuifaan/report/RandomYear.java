package nl.schuifaan.report;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A neighbourhood and its year as documents, written without a word of the report's code. */
public final class RandomYear {

    public static final int YEAR = 2024;
    private static final List<String> LANGUAGES = List.of("nl", "nl", "nl", "tr", "tr", "ku", "ckb", "ar", "en");
    private static final List<String> KINDS = List.of("STORY", "STORY", "DISTRICT", "TRAINING");
    private static final List<String> PLACES = List.of("De Lantaarn", "Laak", "Escamp");

    final List<Document> gatherings = new ArrayList<>();
    final List<Document> chats = new ArrayList<>();
    final List<Document> rows = new ArrayList<>();
    final List<Document> days = new ArrayList<>();
    final List<Document> partners = new ArrayList<>();
    final List<Document> segments = new ArrayList<>();
    final List<Document> entries = new ArrayList<>();
    /** Of every second gathering the tables were made. */
    final List<Document> evenings = new ArrayList<>();
    private final Random chance;
    private final int oneIn;

    public RandomYear(long seed, int people, int evenings) {
        this(seed, people, evenings, 4);
    }

    /** @param oneIn of so many people one signs up for an evening */
    public RandomYear(long seed, int people, int evenings, int oneIn) {
        this(seed, people, evenings, oneIn, 1);
    }

    /** @param years so many, of which {@link #YEAR} is the last */
    RandomYear(long seed, int people, int evenings, int oneIn, int years) {
        LocalDate first = LocalDate.of(YEAR + 1 - years, 1, 1);
        long span = 365L * years - 15;
        chance = new Random(seed);
        this.oneIn = oneIn;
        for (int i = 0; i < people; i++) {
            String language = LANGUAGES.get(chance.nextInt(LANGUAGES.size()));
            chats.add(new Document("_id", "chat-" + i).append("channel", i % 3 == 0 ? "sms" : "telegram")
                    .append("contact", new Document("language", language).append("bookings", new ArrayList<>())));
        }
        for (int i = 0; i < evenings; i++) {
            gatherings.add(gathering(i, first.plusDays(7 + span * i / evenings)));
            if (i % 2 == 0) {
                this.evenings.add(evening(gatherings.getLast().getString("_id"), i % 3));
            }
        }
        for (int i = 0; i < evenings; i++) {
            days.add(day(first.plusDays(4 + span * i / evenings)));
            segments.add(new Document("_id", days.getLast().getString("_id")).append("used", chance.nextInt(40)));
            entries.add(entry(i));
        }
        for (String name : List.of("LOTA", "LOTB", "LOTC")) {
            partners.add(partner(name));
        }
    }

    private Document gathering(int number, LocalDate day) {
        Instant start = day.atTime(19, 0).atZone(MovableClock.THE_HAGUE).toInstant();
        String code = "AVOND%03d".formatted(number);
        Document bookings = new Document();
        for (Document chat : chats) {
            if (chance.nextInt(oneIn) == 0) {
                bookings.append(code + "/" + chat.get("_id"), party(chat, code, start));
            }
        }
        return new Document("_id", code).append("kind", KINDS.get(chance.nextInt(4)))
                .append("place", PLACES.get(chance.nextInt(3))).append("start", Date.from(start))
                .append("end", Date.from(start.plus(Duration.ofHours(2)))).append("interpreters", List.of("ar"))
                .append("title", new Document("nl", code)).append("state", "PUBLISHED").append("moves", 0)
                .append("dinner", false).append("limit", 200).append("free", 0).append("links", links())
                .append("bookings", bookings);
    }

    private Document entry(int number) {
        return new Document("_id", "entry-" + number).append("_class", "report-entry")
                .append("year", YEAR - chance.nextInt(3)).append("what", "Online " + number)
                .append("number", (long) chance.nextInt(9_000)).append("source", "Facebook").append("day", "2024-12-01")
                .append("at", new Date(number)).append("by", "x");
    }

    private static Document evening(String code, int other) {
        List<Document> staff = new ArrayList<>(List.of(member("f1", List.of("nl", "tr"), false, 1),
                member("f2", List.of("nl"), false, 2), member("t1", List.of("nl", "ckb"), true, 1 + other)));
        staff.add(new Document("id", "t2").append("languages", List.of("ar")).append("interpreter", true));
        return new Document("_id", code).append("_class", "evening").append("version", 1L).append("staff", staff);
    }

    private static Document member(String id, List<String> languages, boolean interpreter, int table) {
        return new Document("id", id).append("languages", languages).append("interpreter", interpreter)
                .append("table", table);
    }

    private Document links() {
        return new Document("LOTA", new Document("opened", chance.nextInt(30))).append("own",
                new Document("opened", chance.nextInt(30))).append("NOBODY", new Document("opened", 7));
    }

    private Document day(LocalDate day) {
        return new Document("_id", day.toString()).append("_class", "day-count")
                .append("messages", new Document("SENT", chance.nextInt(9)).append("FAILED", chance.nextInt(2)))
                .append("promises", new Document("kept", chance.nextInt(6)).append("late", chance.nextInt(3)))
                .append("waits", new Document("hours", chance.nextInt(5)).append("more", chance.nextInt(4)))
                .append("steps", new Document("name/tr", chance.nextInt(4)).append("check/ckb", chance.nextInt(8)));
    }

    private Document partner(String name) {
        Document weeks = new Document();
        for (int week = 10; week < 10 + chance.nextInt(9); week++) {
            weeks.append(YEAR + "-W" + week, (long) chance.nextInt(8));
        }
        return new Document("_id", name).append("_class", "partner").append("name", "Partner " + name)
                .append("weeks", weeks);
    }

    private Document party(Document chat, String code, Instant start) {
        String booking = code + "/" + chat.get("_id");
        List<String> wishes = chance.nextInt(6) == 0 ? List.of("INTERPRETER") : List.of();
        chat.get("contact", Document.class).getList("bookings", Object.class)
                .add(new Document("id", booking).append("wishes", wishes));
        String state = chance.nextInt(8) == 0 ? "CANCELLED" : chance.nextInt(9) > 0 ? "GRANTED"
                : List.of("WAITING", "OFFERED", "LAPSED").get(chance.nextInt(3));
        Document party = new Document("contact", chat.get("_id")).append("adults", 1 + chance.nextInt(2))
                .append("children", chance.nextInt(5) == 0 ? 1 + chance.nextInt(2) : 0).append("state", state)
                .append("position", chance.nextInt(10) == 0 ? 2 : 0).append("passed", chance.nextInt(20) == 0 ? 1 : 0)
                .append("at", Date.from(start.minus(Duration.ofHours(1 + chance.nextInt(400)))));
        if (state.equals("GRANTED") && chance.nextInt(12) > 0) {
            party.append("came", chance.nextInt(10) < 8);
        }
        // Not by chance, so that no other number of the year is another.
        int partner = Math.floorMod(booking.hashCode(), 5);
        if (partner < 3) {
            party.append("partner", "LOT" + (char) ('A' + partner));
        }
        if (chance.nextInt(3) > 0) {
            rows.add(new Document("_id", "reminder:" + code + ":day:x/" + chat.get("_id"))
                    .append("notice", "reminder:" + code + ":day:x").append("contact", chat.get("_id"))
                    .append("state", "DELIVERED").append("at", new Date()));
        }
        return party;
    }

    public RandomYear in(MongoTemplate mongo) {
        put(mongo, "gatherings", gatherings);
        put(mongo, "chats", chats);
        put(mongo, "rows", rows);
        put(mongo, "report-days", days);
        put(mongo, "partners", partners);
        put(mongo, "evenings", evenings);
        put(mongo, "sms-budget", segments);
        put(mongo, "report-entries", entries);
        return this;
    }

    /** Takes all of it away again, and what was counted of it. */
    public void outOf(MongoTemplate mongo) {
        Map.of("gatherings", gatherings, "chats", chats, "rows", rows, "report-days", days, "partners", partners,
                "report-counts", gatherings, "visited", chats, "evenings", evenings, "sms-budget", segments,
                "report-entries", entries)
                .forEach((collection, documents) -> mongo.getDb().getCollection(collection).deleteMany(Filters.in("_id",
                        documents.stream().map(one -> one.getString("_id")).toList())));
    }

    /** Has it counted, as after each gathering. */
    public void counted(MongoTemplate mongo, Instant now) {
        new GatheringCounts(mongo, new Visited(mongo)).look(now);
    }

    private static void put(MongoTemplate mongo, String collection, List<Document> documents) {
        if (!documents.isEmpty()) {
            mongo.getDb().getCollection(collection).insertMany(documents);
        }
    }
}
