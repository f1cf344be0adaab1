package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.report.Sentences.Kind;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What went out in the made-up year and what was asked in it; and the numbers that the organisation knew from the year
 * before. Only of days that are counted no more, so that it is in nobody's way.
 */
@Component
@Order(5)
class MadeUpDays implements MadeUp {

    private static final String MARK = "example";
    /** Every so many days something goes out. */
    private static final int EVERY = 3;
    private static final int FIRST_BACK = 30;
    private static final int LAST_BACK = 330;
    private static final int SEGMENTS = 38;
    private static final List<String> STEPS = List.of("children/ar", "name/tr", "whom/ckb", "check/ku", "name/nl");

    private final MongoCollection<Document> days;
    private final MongoCollection<Document> segments;
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> sentences;
    private final Attendance attendance;

    MadeUpDays(MongoTemplate mongo, Attendance attendance) {
        this.attendance = attendance;
        sentences = mongo.getDb().getCollection("report-sentences");
        days = mongo.getDb().getCollection(DayCount.COLLECTION);
        segments = mongo.getDb().getCollection("sms-budget");
        entries = mongo.getDb().getCollection("report-entries");
    }

    @Override
    public boolean anyone() {
        return false;
    }

    @Override
    public void fill(Neighbourhood neighbourhood) {
        LocalDate today = LocalDate.ofInstant(neighbourhood.now(), MovableClock.THE_HAGUE);
        for (int back = FIRST_BACK; back < LAST_BACK; back += EVERY) {
            String day = today.minusDays(back).toString();
            if (days.find(eq("_id", day)).first() == null && segments.find(eq("_id", day)).first() == null) {
                days.insertOne(day(day, neighbourhood));
                segments.insertOne(new Document("_id", day).append("used", neighbourhood.chance(SEGMENTS))
                        .append(MARK, true));
            }
        }
        count(today, neighbourhood);
        say(neighbourhood);
    }

    private void count(LocalDate today, Neighbourhood neighbourhood) {
        for (String entry : neighbourhood.earlier()) {
            String[] parts = entry.split(" / ");
            entries.insertOne(new Document("_id", MARK + "-" + parts[0]).append("_class", "report-entry")
                    .append("year", today.getYear() - 1).append("what", parts[0])
                    .append("number", Long.parseLong(parts[1])).append("source", parts[2])
                    .append("day", today.toString()).append("at", Date.from(neighbourhood.now())).append("by", MARK));
        }
    }

    /** One of each kind, of every other evening. */
    private void say(Neighbourhood neighbourhood) {
        List<HeldGathering> held = attendance.list().stream().filter(one -> one.code().text().startsWith(CODE))
                .toList();
        for (int i = 0; i < held.size(); i += 2) {
            for (Kind kind : Kind.values()) {
                List<String> said = neighbourhood.sentences().stream()
                        .filter(one -> one.startsWith(kind + " / ")).toList();
                String text = said.get(neighbourhood.chance(said.size())).split(" / ")[1];
                sentences.insertOne(new Document("_id", MARK + "-" + held.get(i).code() + "-" + kind)
                        .append("_class", "report-sentence").append("gathering", held.get(i).code())
                        .append("kind", kind.name()).append("text", text)
                        .append("at", Date.from(neighbourhood.now())).append("by", MARK));
            }
        }
    }

    private static Document day(String day, Neighbourhood by) {
        int hours = by.chance(3);
        int two = by.chance(2);
        int more = by.chance(5) == 0 ? 1 : 0;
        return new Document("_id", day).append("_class", "day-count").append(MARK, true)
                .append("messages", new Document("SENT", by.chance(20)).append("DELIVERED", 12 + by.chance(20))
                        .append("FAILED", by.chance(2)))
                .append("waits", new Document("hours", hours).append("two", two).append("more", more))
                .append("promises", new Document("kept", hours + two).append("late", more))
                .append("steps", new Document(STEPS.get(by.chance(STEPS.size())), 1 + by.chance(3)));
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        days.deleteMany(eq(MARK, true));
        segments.deleteMany(eq(MARK, true));
        entries.deleteMany(eq("by", MARK));
        sentences.deleteMany(eq("by", MARK));
    }
}
