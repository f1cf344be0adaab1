package nl.schuifaan.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Numbers that colleagues know from elsewhere: of a year before there was a chatbot, and of who was reached online.
 * Each stands there with where it comes from.
 */
@Component
public class ByHand {

    private static final int MOST = 60;
    private static final int LONGEST = 120;
    private static final int LARGEST = 10_000_000;
    private static final int FIRST_YEAR = 1997;

    private final MongoTemplate mongo;
    private final MovableClock clock;

    ByHand(MongoTemplate mongo, MovableClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A number that somebody wrote down.
     *
     * @param what   it counts, in their words
     * @param source where it comes from, in their words
     * @param day    on which it was written down
     * @param by     id of the colleague
     */
    @Document("report-entries")
    @TypeAlias("report-entry")
    public record Entry(@Id String id, int year, String what, long number, String source, String day, Instant at,
            String by) {}

    /** Why it was not taken; {@code DONE} when it was. Its sentence is {@code report.hand.<NAME>}. */
    public enum Outcome { DONE, YEAR, WHAT, NUMBER, SOURCE, MANY }

    /** Those of a year, in the order in which they were written down. */
    public List<Entry> of(int year) {
        return mongo.find(Query.query(where("year").is(year)).with(Sort.by("at", "_id")).limit(MOST), Entry.class);
    }

    /** Writes one down. A text of digits is a number with or without dots between thousands. */
    public Outcome add(int year, String what, String number, String source, String by) {
        String digits = number.strip().replaceAll("(?<=\\d)[.\\s](?=\\d{3}\\b)", "");
        if (year < FIRST_YEAR || year > clock.local().getYear()) {
            return Outcome.YEAR;
        } else if (!fits(what)) {
            return Outcome.WHAT;
        } else if (!digits.matches("\\d{1,8}") || Long.parseLong(digits) > LARGEST) {
            return Outcome.NUMBER;
        } else if (!fits(source)) {
            return Outcome.SOURCE;
        } else if (of(year).size() >= MOST) {
            return Outcome.MANY;
        }
        mongo.insert(new Entry(UUID.randomUUID().toString(), year, what.strip(), Long.parseLong(digits), source.strip(),
                LocalDate.ofInstant(clock.instant(), MovableClock.THE_HAGUE).toString(), clock.instant(), by));
        return Outcome.DONE;
    }

    /** Takes one away; editions that were frozen keep it. */
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), Entry.class);
    }

    private static boolean fits(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST;
    }
}
