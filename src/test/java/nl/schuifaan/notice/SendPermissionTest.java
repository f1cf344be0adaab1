package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.chat.DeliveryListener.DeliveryResult;
import nl.schuifaan.chat.DeliveryListener.SendPermission;
import nl.schuifaan.chat.NoticeMessage;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.store.StoreTest;

/** When a notice may go out, and when it never does: promise 8. */
class SendPermissionTest extends NoticesOnOneStore {

    private static final Instant NIGHT = Instant.parse("2026-11-24T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T08:00:00Z");

    @StoreTest
    void nothing_is_handed_over_in_quiet_hours_and_what_was_goes_back_until_the_morning() {
        people(1, "telegram");
        planned(new ChatId("n"));
        process.round(NOON);
        assertThat(process.dispatcher.leave("n/telegram0", LATEST, NIGHT)).isEqualTo(new SendPermission.Later(MORNING));
        process.dispatcher.ended("n/telegram0", new DeliveryResult.PutOff(0, MORNING), NIGHT);
        process.dispatcher.ended("n/telegram0", new DeliveryResult.PutOff(0, MORNING), NIGHT);
        process.put.clear();
        process.round(NIGHT);
        process.round(MORNING.minusSeconds(1));
        assertThat(process.put).isEmpty();
        process.round(MORNING);
        assertThat(process.put).singleElement().extracting(NoticeMessage::turn).isEqualTo(1);
    }

    @StoreTest
    void what_is_not_worth_sending_in_the_morning_gets_no_leave_at_night() {
        assertThat(process.dispatcher.leave("n/telegram0", NIGHT.plusSeconds(60), NIGHT))
                .isEqualTo(new SendPermission.Refused(Unsaid.QUIET_HOURS));
    }

    @StoreTest
    void a_stale_notice_is_dropped_and_counted_and_done() {
        people(3, "telegram");
        process.room.put("telegram", 1);
        planned(new ChatId("n"));
        process.round(NOON);
        process.endAll(NOON);
        Instant late = LATEST.plusSeconds(1);
        assertThat(process.dispatcher.leave("n/telegram0", LATEST, late))
                .isEqualTo(new SendPermission.Refused(Unsaid.STALE));
        process.round(late);
        assertThat(process.state("n")).isEqualTo(State.DONE);
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Delivery.State.SENT, 1L, Delivery.State.DROPPED, 2L));
        assertThat(process.rows.reasons("n", Delivery.State.DROPPED)).isEqualTo(Map.of("stale", 2L));
    }

    @StoreTest
    void a_paused_notice_hands_over_nothing_and_goes_on_where_it_was() {
        people(4, "telegram");
        process.room.put("telegram", 1);
        planned(new ChatId("n"));
        process.round(NOON);
        process.notices.move("n", List.of(State.GOING), State.PAUSED);
        process.room.put("telegram", 100);
        process.round(NOON);
        assertThat(process.put).hasSize(1);
        assertThat(process.dispatcher.leave("n/telegram0", LATEST, NOON)).isInstanceOf(SendPermission.Later.class);
        process.notices.move("n", List.of(State.PAUSED), State.GOING);
        process.round(NOON);
        assertThat(process.putTo()).hasSize(4);
        assertThat(process.dispatcher.leave("n/telegram0", LATEST, NOON)).isEqualTo(new SendPermission.Given());
    }

    @StoreTest
    void a_stopped_notice_drops_what_waits_and_gives_no_leave_to_what_was_handed_over() {
        people(4, "telegram");
        process.room.put("telegram", 1);
        planned(new ChatId("n"));
        process.round(NOON);
        process.notices.move("n", List.of(State.GOING), State.STOPPED);
        process.round(NOON);
        assertThat(process.rows.reasons("n", Delivery.State.DROPPED)).isEqualTo(Map.of("stopped", 3L));
        assertThat(process.dispatcher.leave("n/telegram0", LATEST, NOON))
                .isEqualTo(new SendPermission.Refused(Unsaid.STOPPED));
    }
}
