package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schuifaan.chat.DeliveryListener.DeliveryResult;
import nl.schuifaan.chat.NoticeMessage;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The way of notices from plan to end: promise 4. */
class NoticeRoundTest extends NoticesOnOneStore {

    @StoreTest
    void a_notice_that_is_planned_twice_goes_out_once_to_each() {
        people(5, "telegram");
        planned(new ChatId("n"));
        planned(new ChatId("n"));
        process.round(NOON);
        process.round(NOON);
        assertThat(process.put).hasSize(5);
        assertThat(process.putTo()).hasSize(5);
        assertThat(process.notices.find("n").orElseThrow().audience()).isEqualTo(5);
    }

    @StoreTest
    void someone_who_is_named_twice_is_told_once() {
        people(2, "telegram");
        audience.add(audience.getFirst());
        planned(new ChatId("n"));
        process.round(NOON);
        assertThat(process.put).hasSize(2);
        assertThat(process.state("n")).isEqualTo(State.GOING);
    }

    @StoreTest
    void nothing_goes_before_it_is_due() {
        people(1, "telegram");
        planned(new ChatId("n"));
        process.round(NOON.minusSeconds(1));
        assertThat(process.put).isEmpty();
        assertThat(process.state("n")).isEqualTo(State.PLANNED);
    }

    @StoreTest
    void someone_who_is_no_longer_there_is_counted_and_dropped() {
        people(1, "telegram");
        audience.add(new Recipient(new ChatId("gone"), null));
        planned(new ChatId("n"));
        process.round(NOON);
        assertThat(process.putTo()).containsExactly(new ChatId("telegram0"));
        assertThat(process.rows.reasons("n", Delivery.State.DROPPED)).isEqualTo(Map.of("gone", 1L));
        assertThat(process.rows.all("n")).isEqualTo(2);
    }

    @StoreTest
    void a_notice_is_done_when_all_have_ended() {
        people(3, "telegram");
        planned(new ChatId("n"));
        process.round(NOON);
        process.round(NOON);
        assertThat(process.state("n")).isEqualTo(State.GOING);
        process.endAll(NOON);
        process.round(NOON);
        assertThat(process.state("n")).isEqualTo(State.DONE);
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Delivery.State.SENT, 3L));
    }

    @StoreTest
    void the_first_end_counts() {
        people(1, "telegram");
        planned(new ChatId("n"));
        process.round(NOON);
        process.dispatcher.ended("n/telegram0", new DeliveryResult.Unknown(), NOON);
        process.dispatcher.ended("n/telegram0", new DeliveryResult.Sent("7"), NOON);
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Delivery.State.UNKNOWN, 1L));
    }

    @StoreTest
    void rows_that_a_process_took_before_it_died_are_put_by_another(MongoTemplate mongo) {
        people(3, "telegram");
        planned(new ChatId("n"));
        process.ledger.open(NOON);
        assertThat(process.rows.claim(List.of("n"), "telegram", 10, NOON)).hasSize(3);
        Process other = another(mongo);
        other.round(NOON.plusSeconds(60));
        other.dispatcher.mend(NOON.plusSeconds(60), other.put::addAll);
        assertThat(other.put).isEmpty();
        other.dispatcher.mend(NOON.plus(Deliveries.STUCK).plusSeconds(1), other.put::addAll);
        assertThat(other.putTo()).hasSize(3);
    }

    @StoreTest
    void rows_that_a_process_was_making_when_it_died_are_made_by_another(MongoTemplate mongo) {
        people(4, "telegram");
        planned(new ChatId("n"));
        process.to = _ -> {
            throw new IllegalStateException("dies");
        };
        process.ledger.open(NOON);
        Process other = another(mongo);
        other.round(NOON.plusSeconds(30));
        assertThat(other.put).isEmpty();
        other.round(NOON.plusSeconds(61));
        assertThat(other.putTo()).hasSize(4);
    }

    @StoreTest
    void a_notice_that_cannot_be_opened_holds_up_no_other() {
        people(1, "telegram");
        process.to = notice -> {
            if (notice.id().equals("bad")) {
                throw new IllegalStateException("cannot be read");
            }
            return List.copyOf(audience);
        };
        planned(new ChatId("bad"));
        planned(new ChatId("good"));
        process.round(NOON);
        assertThat(process.put).extracting(NoticeMessage::row).containsExactly("good/telegram0");
    }

    @StoreTest
    void two_processes_that_feed_at_once_hand_each_row_over_once(MongoTemplate mongo) {
        people(200, "telegram");
        planned(new ChatId("n"));
        process.ledger.open(NOON);
        Process other = another(mongo);
        List<Thread> both = List.of(process, other).stream().map(one -> Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 30; i++) {
                one.room.put("telegram", 20);
                one.dispatcher.look();
                one.dispatcher.feed(NOON, one.put::addAll);
            }
        })).toList();
        both.forEach(NoticeRoundTest::join);
        List<NoticeMessage> all = new ArrayList<>(process.put);
        all.addAll(other.put);
        assertThat(all).extracting(NoticeMessage::row).doesNotHaveDuplicates().hasSize(200);
    }

    @StoreTest
    void no_more_is_handed_over_than_there_is_room_for_and_a_full_channel_holds_up_no_other() {
        people(5, "sms");
        people(5, "telegram");
        process.room.put("sms", 2);
        planned(new ChatId("n"));
        process.round(NOON);
        process.round(NOON);
        assertThat(process.put).filteredOn(letter -> letter.contact().text().startsWith("sms")).hasSize(2);
        assertThat(process.put).filteredOn(letter -> letter.contact().text().startsWith("telegram")).hasSize(5);
    }

    @StoreTest
    void the_most_urgent_goes_first() {
        people(5, "telegram");
        planned(new ChatId("n"));
        process.notices.plan(Notice.planned("offer", "test", null, NOON, LATEST, 0));
        process.room.put("telegram", 6);
        process.round(NOON);
        assertThat(process.put).extracting(NoticeMessage::row).filteredOn(row -> row.startsWith("offer")).hasSize(5);
        assertThat(process.put).hasSize(6);
    }

    @StoreTest
    void of_what_nothing_was_ever_heard_it_is_unknown_whether_it_arrived() {
        people(1, "telegram");
        planned(new ChatId("n"));
        process.round(NOON);
        process.round(LATEST.plus(Duration.ofMinutes(10)));
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Delivery.State.UNKNOWN, 1L));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
