package nl.schuifaan.notice;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Delivery.State;
import nl.schuifaan.notice.Undelivered.End;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

class UndeliveredTest {

    private final MovableClock clock = new MovableClock();
    private final Instant now = clock.instant();

    @StoreTest
    @Tag("criterion-2")
    void every_message_not_sent_is_counted_and_listed_with_its_reason(MongoTemplate mongo) {
        mongo.insert(Notice.planned("reminder:LAAK1:day", "reminder", LAAK1, now, now, 1));
        row(mongo, "reminder:LAAK1:day", new ChatId("ayşe"), State.FAILED, "blocked", now.minusSeconds(60));
        row(mongo, "reminder:LAAK1:day", new ChatId("dirk"), State.DROPPED, "no booking", now.minusSeconds(50));
        row(mongo, "reminder:LAAK1:day", new ChatId("karim"), State.DROPPED, "quiet hours", now.minusSeconds(40));
        row(mongo, "reminder:LAAK1:day", new ChatId("samira"), State.UNKNOWN, null, now.minusSeconds(30));
        row(mongo, "reminder:LAAK1:day", new ChatId("berîvan"), State.DELIVERED, null, now);
        row(mongo, "broadcast:old", new ChatId("ayşe"), State.FAILED, "blocked", now.minus(Duration.ofDays(8)));
        Undelivered undelivered = new Undelivered(mongo, clock);
        undelivered.counts().forEach((end, count) -> assertThat(undelivered.list(end, 0, 50)).as("%s", end)
                .hasSize(Math.toIntExact(count)));
        assertThat(undelivered.list(End.DROPPED, 0, 50)).extracting(Missed::person)
                .containsExactly(new ChatId("karim"), new ChatId("dirk"));
        assertThat(undelivered.list(End.DROPPED, 1, 1)).extracting(Missed::reason).containsExactly("no booking");
        assertThat(undelivered.list(End.FAILED, 0, 50)).singleElement().satisfies(it -> {
            assertThat(it.gathering()).isEqualTo(LAAK1);
            assertThat(it.kind()).isEqualTo("reminder");
            assertThat(it.reason()).isEqualTo("blocked");
        });
        assertThat(undelivered.list(End.UNKNOWN, 0, 50)).extracting(Missed::person)
                .containsExactly(new ChatId("samira"));
    }

    @StoreTest
    void whom_a_poll_missed_is_counted_and_never_named(MongoTemplate mongo) {
        mongo.insert(Notice.planned("poll-again:LAAK1.after", "poll-again", LAAK1, now, now, 1));
        row(mongo, "poll-again:LAAK1.after", new ChatId("ayşe"), State.DROPPED, "nothing to say", now);
        row(mongo, "poll:GONE.after", new ChatId("karim"), State.DROPPED, "closed", now);
        Undelivered undelivered = new Undelivered(mongo, clock);
        assertThat(undelivered.counts()).containsEntry(End.DROPPED, 2L);
        assertThat(undelivered.list(End.DROPPED, 0, 50)).hasSize(2).extracting(Missed::person).containsOnlyNulls();
    }

    private static void row(MongoTemplate mongo, String notice, ChatId contact, State state, @Nullable String reason,
            Instant at) {
        mongo.insert(new Delivery(Delivery.id(notice, contact), notice, contact, "sms", null, 1, 0, state, reason, null,
                null, at));
    }
}
