package nl.schuifaan.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.example.Neighbourhood.Visit;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.report.GatheringCount.Group;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was counted of the made-up year, as it would have been counted at the time. */
@Component
@Order(4)
class MadeUpCounts implements MadeUp {

    private final Attendance attendance;
    private final GatheringCounts counts;
    private final MongoTemplate mongo;

    MadeUpCounts(Attendance attendance, GatheringCounts counts, MongoTemplate mongo) {
        this.attendance = attendance;
        this.counts = counts;
        this.mongo = mongo;
    }

    @Override
    public boolean anyone() {
        return false;
    }

    @Override
    public void fill(Neighbourhood neighbourhood) {
        Map<String, String> last = new HashMap<>();
        attendance.list().stream().filter(held -> held.code().startsWith(CODE))
                .filter(held -> !held.end().plus(GatheringCounts.WAIT).isAfter(neighbourhood.now()))
                .sorted((a, b) -> a.start().compareTo(b.start())).forEach(held -> {
                    List<Visit> visits = neighbourhood.visits().stream()
                            .filter(visit -> visit.gathering().equals(held.code())).toList();
                    counts.keep(count(held, visits, last));
                    visits.stream().filter(Visit::came).forEach(visit ->
                            last.put(visit.person().id(), GatheringCount.month(held.start()).toString()));
                });
    }

    private static GatheringCount count(HeldGathering held, List<Visit> visits, Map<String, String> last) {
        Map<String, Integer> people = new TreeMap<>();
        Map<String, Integer> languages = new TreeMap<>();
        Map<String, Integer> channels = new TreeMap<>();
        Map<String, Integer> earlier = new TreeMap<>();
        Map<String, Integer> leads = new TreeMap<>();
        for (Visit visit : visits) {
            int all = visit.adults() + visit.children();
            people.merge((visit.came() ? Group.CAME : Group.AWAY).name(), all, Integer::sum);
            leads.merge((all > 2 ? "long" : "week") + (visit.came() ? "-came" : "-away"), all, Integer::sum);
            if (visit.came()) {
                people.merge(Group.ADULTS.name(), visit.adults(), Integer::sum);
                people.merge(Group.CHILDREN.name(), visit.children(), Integer::sum);
                languages.merge(visit.person().language().code(), all, Integer::sum);
                channels.merge(visit.person().channel().endsWith("sms") ? "sms" : "telegram", all, Integer::sum);
                earlier.merge(last.getOrDefault(visit.person().id(), GatheringCount.NEVER), all, Integer::sum);
            }
        }
        Instant at = held.end().plus(GatheringCounts.WAIT).plus(Duration.ofMinutes(5));
        return new GatheringCount(held.code(), held.kind().name(), held.place(), held.start(), at, List.of("ar", "ku"),
                people, languages, channels, earlier, Map.of(), leads, true);
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        mongo.remove(Query.query(where("_id").regex("^" + CODE + "\\d\\d$")), GatheringCount.class);
    }
}
