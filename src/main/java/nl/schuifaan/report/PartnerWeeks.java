package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.poll.Suppression;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Sign-ups by partner, week by week. */
@Component
class PartnerWeeks {

    private static final int COUNTED_BY = 8;

    private final MongoCollection<Document> partners;
    private final MongoCollection<Document> gatherings;
    private final MovableClock clock;

    PartnerWeeks(MongoTemplate mongo, MovableClock clock) {
        this.partners = mongo.getDb().getCollection("partners");
        this.gatherings = mongo.getDb().getCollection("gatherings");
        this.clock = clock;
    }

    /** Whole weeks of a year in order; the week that runs is left out. A week is of the month of its Thursday. */
    List<Piece> of(int year, Period period) {
        Map<String, Map<String, Integer>> weeks = new TreeMap<>();
        partners.find().forEach(partner -> add(partner, year, weeks));
        boolean over = clock.local().toLocalDate().isAfter(LocalDate.of(year + 1, 1, COUNTED_BY));
        List<Piece> pieces = new ArrayList<>();
        weeks.forEach((week, cells) -> pieces.add(new Piece(cells, period.holds(YearMonth.from(LocalDate.parse(
                week + "-4", DateTimeFormatter.ISO_WEEK_DATE))), over && pieces.size() == weeks.size() - 1)));
        return pieces;
    }

    /**
     * How often links of partners to gatherings were opened, rounded down to tens: of a year that lies in the period
     * whole, else of each month, so that no two periods tell of fewer.
     */
    Map<String, Integer> opened(int year, Period period) {
        if (period.holdsYear(year)) {
            return opened(Period.year(year));
        }
        Map<String, Integer> opened = new TreeMap<>();
        for (YearMonth month = YearMonth.of(year, 1); month.getYear() == year; month = month.plusMonths(1)) {
            if (period.holds(month)) {
                Cells.add(opened(new Period(month, month)), opened);
            }
        }
        return opened;
    }

    private Map<String, Integer> opened(Period period) {
        Map<String, String> names = names();
        Map<String, Integer> opened = new TreeMap<>();
        gatherings.find(and(exists("links"), gte("start", Date.from(period.begins())),
                lt("start", Date.from(period.ends()))))
                .projection(Projections.include("links")).forEach(one ->
                        one.get("links", Document.class).forEach((code, counts) -> {
                            if (names.containsKey(code)
                                    && ((Document) counts).get("opened") instanceof Number number) {
                                opened.merge(names.get(code), number.intValue(), Integer::sum);
                            }
                        }));
        opened.replaceAll((_, n) -> n - n % Suppression.ROW);
        return opened;
    }

    /** By code. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        partners.find().projection(Projections.include("name")).forEach(one ->
                names.put(one.getString("_id"), one.getString("name")));
        return names;
    }

    private void add(Document partner, int year, Map<String, Map<String, Integer>> weeks) {
        String now = PeopleTables.week(clock.local().toLocalDate());
        partner.get("weeks", new Document()).forEach((week, n) -> {
            if (week.startsWith(year + "-") && week.compareTo(now) < 0 && n instanceof Number number) {
                weeks.computeIfAbsent(week, _ -> new TreeMap<>())
                        .merge(partner.getString("name"), number.intValue(), Integer::sum);
            }
        });
    }
}
