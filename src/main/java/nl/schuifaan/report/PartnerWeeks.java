package nl.schuifaan.report;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Sign-ups by partner, week by week. */
@Component
class PartnerWeeks {

    private static final int COUNTED_BY = 8;

    private final MongoCollection<Document> partners;
    private final MovableClock clock;

    PartnerWeeks(MongoTemplate mongo, MovableClock clock) {
        this.partners = mongo.getDb().getCollection("partners");
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
