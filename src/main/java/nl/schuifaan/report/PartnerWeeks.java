package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
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

    /** Whole weeks of a year in order; the week that runs is left out. */
    List<Piece> of(int year) {
        Map<String, Map<String, Integer>> weeks = new TreeMap<>();
        partners.find().forEach(partner -> add(partner, year, weeks));
        boolean over = clock.local().toLocalDate().isAfter(LocalDate.of(year + 1, 1, COUNTED_BY));
        List<Map<String, Integer>> all = new ArrayList<>(weeks.values());
        return all.stream().map(cells -> new Piece(cells, over && cells == all.getLast())).toList();
    }

    /** How often links of partners to gatherings of the year were opened, rounded down to tens. */
    Map<String, Integer> opened(int year) {
        Map<String, String> names = names();
        Map<String, Integer> opened = new TreeMap<>();
        gatherings.find(and(exists("links"), gte("start", begin(year)), lt("start", begin(year + 1))))
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

    private static Date begin(int year) {
        return Date.from(LocalDate.of(year, 1, 1).atStartOfDay(MovableClock.THE_HAGUE).toInstant());
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
