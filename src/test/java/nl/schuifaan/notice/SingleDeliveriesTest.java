package nl.schuifaan.notice;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.notice.SingleDeliveries.Needed;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What one person is told of something that changes")
class SingleDeliveriesTest {

    private static final String ABOUT = "table:LAAK1:line:";
    private static final Instant NOW = Instant.parse("2026-11-28T18:00:00Z");

    private final FreshDatabase database = Stores.freshEmbedded();
    private final Notices notices = new Notices(database.template());
    private final Deliveries rows = new Deliveries(database.template());
    private final SingleDeliveries told = new SingleDeliveries(notices, rows);
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        rows.close();
        database.close();
    }

    private void sits(String table) {
        String id = told.next(ABOUT, table).id();
        if (id != null) {
            notices.plan(Notice.planned(id, "table", LAAK1, NOW, NOW.plus(Duration.ofHours(2)), 0));
        }
    }

    /** What waits goes out if it is still so, and is left unsaid if it is not. */
    private void goOut(String table) {
        for (Notice notice : notices.in(Notice.State.PLANNED)) {
            notices.move(notice.id(), List.of(Notice.State.PLANNED), Notice.State.GOING);
            rows.make(notice, List.of(new Recipient(new ChatId("chat"), null)), Map.of(new ChatId("chat"), "telegram"),
                    NOW);
            rows.claim(List.of(notice.id()), "telegram", 1, NOW);
            end(notice.id(), notice.id().endsWith(":" + table));
        }
    }

    private void end(String notice, boolean right) {
        String row = Delivery.id(notice, new ChatId("chat"));
        if (right) {
            heard.add(notice.substring(notice.lastIndexOf(':') + 1));
            rows.end(row, Delivery.State.SENT, null, "m1", NOW);
        } else {
            rows.end(row, Delivery.State.DROPPED, Unsaid.OVER.stored(), null, NOW);
        }
    }

    @Test
    void is_said_once() {
        sits("1");
        assertThat(told.next(ABOUT, "1").needed()).isEqualTo(Needed.WAITING);
        goOut("1");
        sits("1");
        goOut("1");
        assertThat(heard).containsExactly("1");
        assertThat(told.next(ABOUT, "1").needed()).isEqualTo(Needed.NOTHING);
    }

    @Test
    void is_said_again_when_it_changes_back() {
        for (String table : List.of("1", "2", "1", "2")) {
            sits(table);
            goOut(table);
        }
        assertThat(heard).containsExactly("1", "2", "1", "2");
    }

    @Test
    void is_not_said_again_when_what_came_between_never_went_out() {
        sits("1");
        goOut("1");
        sits("2");
        sits("1");
        goOut("1");
        sits("1");
        goOut("1");
        assertThat(heard).containsExactly("1");
        sits("2");
        goOut("2");
        assertThat(heard).containsExactly("1", "2");
    }

    @Test
    void is_not_said_again_and_again_to_whoever_said_stop() {
        sits("1");
        Notice notice = notices.list(ABOUT).getFirst();
        rows.make(notice, List.of(new Recipient(new ChatId("chat"), null)), Map.of(new ChatId("chat"), "telegram"),
                NOW);
        rows.end(Delivery.id(notice.id(), new ChatId("chat")), Delivery.State.DROPPED, Unsaid.STOP.stored(), null, NOW);
        assertThat(told.next(ABOUT, "1").needed()).isEqualTo(Needed.NOTHING);
    }

    @Test
    void ends_with_what_is_so_whatever_order_changes_and_messages_came_in() {
        for (int seed = 0; seed < 40; seed++) {
            notices.list("table:").forEach(it -> database.template().remove(it));
            heard.clear();
            Random random = new Random(seed);
            String table = "";
            for (int step = 0; step < 12; step++) {
                table = Integer.toString(random.nextInt(1, 4));
                sits(table);
                if (random.nextBoolean()) {
                    goOut(table);
                }
            }
            sits(table);
            goOut(table);
            assertThat(heard).last().isEqualTo(table);
            for (int i = 1; i < heard.size(); i++) {
                assertThat(Objects.equals(heard.get(i), heard.get(i - 1))).as("twice: %s", heard).isFalse();
            }
            database.template().getDb().getCollection("rows").drop();
        }
    }
}
