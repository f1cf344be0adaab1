package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Every gathering there is, over or not, as an organiser looks at it: seats and dates, and nobody's name. */
@Component
public class GatheringOverviews {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** What a list shows. What is said about a gathering, in each language, is most of its document. */
    private static final List<String> GLANCE = List.of("kind", "title", "storyteller", "start", "end", "place",
            "address", "spoken", "interpreters", "audience", "dinner", "limit", "free", "waiting", "calledOff",
            "state");

    private final MongoCollection<Document> gatherings;

    GatheringOverviews(MongoTemplate mongo) {
        gatherings = mongo.getDb().getCollection("gatherings");
    }

    /**
     * A gathering at a glance.
     *
     * @param kind     {@code STORY}, {@code DISTRICT} or {@code TRAINING}
     * @param title    by language code, Dutch always
     * @param audience {@code EVERYONE} or {@code WOMEN}
     * @param start    local time in The Hague
     * @param free     seats; below 0 after the limit was lowered under what was granted
     * @param waiting  parties on the waiting list
     * @param publication whether residents see it
     */
    public record Overview(GatheringCode code, String kind, Map<String, String> title, Map<String, String> about,
            @Nullable String storyteller,
            LocalDateTime start, LocalDateTime end, String place, String address, List<String> spoken,
            List<String> interpreters,
            String audience, boolean dinner, int limit, int free, int waiting, boolean calledOff,
            Publication publication) {

        public int taken() {
            return limit - free;
        }

        public boolean over(LocalDateTime now) {
            return !end.isAfter(now);
        }

        /** The title in that language, or in Dutch. */
        public String title(String language) {
            return title.getOrDefault(language, title.getOrDefault("nl", code.text()));
        }
    }

    /** Those that had not ended at that time, without what is said about each; the earliest first. */
    public List<Overview> endingAfter(LocalDateTime time) {
        return list(gt("end", instant(time)));
    }

    /** Those that had ended by that time, without what is said about each; the earliest first. */
    public List<Overview> endedBy(LocalDateTime time) {
        return list(not(gt("end", instant(time))));
    }

    private List<Overview> list(Bson which) {
        List<Overview> all = new ArrayList<>();
        gatherings.find(which).projection(Projections.include(GLANCE)).sort(ascending("start", "_id"))
                .forEach(found -> all.add(overview(found)));
        return all;
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    /** @param code in small or capital letters */
    public Optional<Overview> find(GatheringCode code) {
        return Optional.ofNullable(gatherings.find(eq("_id", code.inCapitals()))
                .projection(Projections.exclude("bookings", "refused")).first()).map(GatheringOverviews::overview);
    }

    /**
     * Seats that had been asked for by the end of each day, from the first request until today; cancelled ones are left
     * out.
     */
    public List<Integer> signUps(GatheringCode code, LocalDate today) {
        return signUps(List.of(code), today).getOrDefault(code, List.of());
    }

    /** The same of several, by code. */
    public Map<GatheringCode, List<Integer>> signUps(Collection<GatheringCode> codes, LocalDate today) {
        Map<GatheringCode, List<Integer>> found = new HashMap<>();
        if (!codes.isEmpty()) {
            gatherings.find(in("_id", codes)).projection(Projections.include("bookings"))
                    .forEach(one -> found.put(new GatheringCode(one.getString("_id")), signUps(one, today)));
        }
        return found;
    }

    private static List<Integer> signUps(Document gathering, LocalDate today) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        gathering.get("bookings", new Document()).values().forEach(booking -> add((Document) booking, days));
        List<Integer> sums = new ArrayList<>();
        int sum = 0;
        for (LocalDate day = days.isEmpty() ? today.plusDays(1) : days.firstKey(); !day.isAfter(today);
                day = day.plusDays(1)) {
            sum += days.getOrDefault(day, 0);
            sums.add(sum);
        }
        return sums;
    }

    private static void add(Document booking, Map<LocalDate, Integer> days) {
        String state = booking.get("state", "");
        if (booking.get("at") instanceof Date at && !state.equals("CANCELLED") && !state.equals("LAPSED")) {
            days.merge(local(at).toLocalDate(), number(booking, "adults") + number(booking, "children"), Integer::sum);
        }
    }

    private static Overview overview(Document it) {
        return new Overview(new GatheringCode(it.getString("_id")), it.get("kind", ""), texts(it, "title"),
                texts(it, "about"),
                it.getString("storyteller"),
                local(it.getDate("start")), local(it.getDate("end")), it.get("place", ""), it.get("address", ""),
                it.getList("spoken", String.class, List.of()), it.getList("interpreters", String.class, List.of()),
                it.get("audience", ""), it.getBoolean("dinner", false), number(it, "limit"), number(it, "free"),
                it.getList("waiting", Object.class, List.of()).size(), it.get("calledOff") != null, publication(it));
    }

    private static Publication publication(Document it) {
        return it.get("calledOff") != null ? Publication.CALLED_OFF
                : Publication.valueOf(it.get("state", Publication.PUBLISHED.name()));
    }

    private static Map<String, String> texts(Document it, String field) {
        Map<String, String> texts = new TreeMap<>();
        it.get(field, new Document()).forEach((language, text) -> texts.put(language, String.valueOf(text)));
        return texts;
    }

    private static int number(Document it, String field) {
        return it.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static LocalDateTime local(@Nullable Date when) {
        return LocalDateTime.ofInstant(when == null ? Instant.EPOCH : when.toInstant(), ZONE);
    }
}
