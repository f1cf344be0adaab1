package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.eq;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.example.Neighbourhood.Visit;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was counted of the made-up year, as it would have been counted at the time, when it was known who signed up. */
@Component
@Order(4)
class MadeUpCounts implements MadeUp {

    /** Of ten, so many get the reminder a week before, and the day before. */
    private static final Map<String, Integer> OF_TEN_REMINDED = Map.of("week", 6, "day", 8);
    private static final int ONE_IN_ASKS_FOR_AN_INTERPRETER = 9;

    /** Of each evening: a facilitator at each table, of which all speak Dutch. */
    private static final List<Document> TABLES = IntStream.range(0, 5)
            .mapToObj(table -> new Document("table", table + 1)
            .append("languages", List.of("nl", List.of("tr", "ar", "ckb", "tr", "ku").get(table)))).toList();

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
        Map<ChatId, String> last = new HashMap<>();
        attendance.list().stream().filter(held -> held.code().text().startsWith(CODE))
                .filter(held -> !held.end().plus(GatheringCounts.WAIT).isAfter(neighbourhood.now()))
                .sorted((a, b) -> a.start().compareTo(b.start())).forEach(held -> {
                    List<Visit> visits = neighbourhood.visits().stream()
                            .filter(visit -> visit.gathering().equals(held.code())).toList();
                    counts.keep(count(held, visits, last, neighbourhood));
                    visits.stream().filter(Visit::came).forEach(visit ->
                            last.put(visit.person().id(), GatheringCount.month(held.start()).toString()));
                });
    }

    private GatheringCount count(HeldGathering held, List<Visit> visits, Map<ChatId, String> last,
            Neighbourhood neighbourhood) {
        Document gathering = mongo.getDb().getCollection("gatherings").find(eq("_id", held.code())).first();
        Document known = gathering == null ? new Document("_id", held.code().text()) : gathering;
        counts.letGo(known);
        Map<ChatId, GuestFacts> guests = new HashMap<>();
        Map<String, Set<ChatId>> reminded = new TreeMap<>();
        for (Visit visit : visits) {
            ChatId person = visit.person().id();
            known.getEmbedded(List.of("bookings", visit.booking().text()), new Document())
                    .put("contact", person.text());
            guests.put(person, guest(visit, neighbourhood));
            OF_TEN_REMINDED.forEach((name, ofTen) -> {
                if (neighbourhood.chance(10) < ofTen) {
                    reminded.computeIfAbsent(name, _ -> new HashSet<>()).add(person);
                }
            });
        }
        Instant at = held.end().plus(GatheringCounts.WAIT).plus(Duration.ofMinutes(5));
        return new EveningTally(known, guests, last, reminded).with(TABLES).count(at).asMarked();
    }

    private static GuestFacts guest(Visit visit, Neighbourhood neighbourhood) {
        boolean asks = neighbourhood.chance(ONE_IN_ASKS_FOR_AN_INTERPRETER) == 0;
        return new GuestFacts(visit.person().language().code(),
                visit.person().channel().endsWith("sms") ? "sms" : "telegram", Map.of(),
                asks ? Set.of(visit.booking()) : Set.of());
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        mongo.remove(Query.query(where("_id").regex("^" + CODE + "\\d\\d$")), GatheringCount.class);
    }
}
