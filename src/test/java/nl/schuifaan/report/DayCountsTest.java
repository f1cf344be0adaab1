package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Days are counted once, before what they are counted from is let go of. */
class DayCountsTest {

    private static final Instant NOW = Instant.parse("2025-06-20T10:30:00Z");
    private static final Instant DAY = Instant.parse("2025-06-15T10:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    private static DayCounts counts(MongoTemplate mongo) {
        return new DayCounts(mongo, () -> 2);
    }

    private static void row(MongoTemplate mongo, String id, String state, Instant at) {
        mongo.getDb().getCollection("rows").insertOne(new Document("_id", id).append("state", state)
                .append("at", Date.from(at)));
    }

    private static void question(MongoTemplate mongo, String id, Duration waited) {
        mongo.getDb().getCollection("questions").insertOne(new Document("_id", id)
                .append("at", Date.from(DAY.minus(waited))).append("answeredAt", Date.from(DAY)));
    }

    @StoreTest
    void messages_and_answers_of_a_day_stay_counted_when_they_are_gone(MongoTemplate mongo) {
        row(mongo, "a", "DELIVERED", DAY);
        row(mongo, "b", "DELIVERED", DAY);
        row(mongo, "c", "FAILED", DAY);
        row(mongo, "yesterday", "SENT", NOW.minus(Duration.ofDays(1)));
        question(mongo, "quick", Duration.ofHours(2));
        question(mongo, "late", Duration.ofDays(3));
        counts(mongo).look(NOW);
        mongo.getDb().getCollection("rows").drop();
        mongo.getDb().getCollection("questions").drop();
        counts(mongo).look(NOW.plus(Duration.ofDays(1)));

        DayCount day = counts(mongo).between(LocalDate.of(2025, 6, 15), LocalDate.of(2025, 6, 16)).getFirst();
        assertThat(day.messages()).isEqualTo(Map.of("DELIVERED", 2, "FAILED", 1));
        assertThat(day.promises()).isEqualTo(Map.of("kept", 1, "late", 1));
        assertThat(day.waits()).isEqualTo(Map.of("hours", 1, "more", 1));
    }

    @StoreTest
    void who_gives_up_a_sign_up_is_counted_in_one_hour_by_question_and_language(MongoTemplate mongo) {
        GivenUp first = new GivenUp(mongo);
        GivenUp second = new GivenUp(mongo);
        Instant quiet = NOW.minus(Duration.ofHours(20).plusMinutes(40));
        for (String id : List.of("x", "y")) {
            mongo.getDb().getCollection("chats").insertOne(new Document("_id", id).append("lastAt", Date.from(quiet))
                    .append("contact", new Document("language", "tr"))
                    .append("step", new Document("is", "sign-up.name").append("draft", new Document("adults", 2))));
        }
        first.look(NOW);
        second.look(NOW);
        first.look(NOW.plus(Duration.ofHours(1)));

        List<DayCount> days = counts(mongo).between(JUNE, JUNE.plusMonths(1));
        assertThat(days).hasSize(1);
        assertThat(days.getFirst().steps()).isEqualTo(Map.of("name/tr", 2));
        assertThat(mongo.getDb().getCollection(DayCount.COLLECTION).find().first().toJson()).doesNotContain("\"x\"");
    }
}
