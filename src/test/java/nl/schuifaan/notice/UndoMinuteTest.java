package nl.schuifaan.notice;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Venue;
import org.junit.jupiter.api.Test;

/** What is told while a gathering can still change back, and of one that is listed no more. */
class UndoMinuteTest extends Neighbourhood {

    private static final String DIRK = "buttons:dirk";
    private static final Venue SCHOOL = new Venue("School", "Laan 1, Den Haag");

    private Scheduling scheduling() {
        return application.getBean(Scheduling.class);
    }

    private Slot later(int days) {
        LocalDateTime moved = start.plusDays(days);
        return new Slot(moved, moved.plusHours(2));
    }

    @Test
    void a_reminder_that_falls_due_in_that_minute_comes_when_the_change_was_undone() {
        signUp(DIRK, 1);
        moveTo(start.minusDays(7).with(LocalTime.of(18, 1)));
        hears(DIRK, reminder(DIRK));
        LocalDateTime due = start.minusDays(1).with(LocalTime.of(18, 0));
        moveTo(due.minusSeconds(30));
        scheduling().moveUndoably(LAAK1, later(3), SCHOOL);
        plan();
        moveTo(due.plusSeconds(10));
        settle();
        assertThat(count(DIRK, reminder(DIRK))).as("it may be undone yet").isOne();

        scheduling().undo(LAAK1);
        moveTo(due.plusSeconds(150));
        await().untilAsserted(() -> assertThat(count(DIRK, reminder(DIRK))).isEqualTo(2));
        assertThat(last(DIRK).text()).contains("Buurthuis De Lantaarn");
        assertThat(count(DIRK, "School")).isZero();
    }

    @Test
    void an_earlier_move_is_told_to_the_rest_after_a_second_one_was_undone() {
        signUp(DIRK, 1);
        moveTo(start.minusDays(9).with(LocalTime.of(23, 0)));
        scheduling().move(LAAK1, later(1), SCHOOL);
        plan();
        settle();
        moveTo(start.minusDays(8).with(LocalTime.of(8, 59, 50)));
        scheduling().callOffUndoably(LAAK1);
        plan();
        moveTo(start.minusDays(8).with(LocalTime.of(9, 0, 20)));
        settle();
        assertThat(count(DIRK, "School")).isZero();
        scheduling().undo(LAAK1);
        moveTo(start.minusDays(8).with(LocalTime.of(9, 3)));
        hears(DIRK, "School");
    }

    @Test
    void who_has_a_seat_at_a_hidden_gathering_is_told_that_it_moved_and_reminded_and_nobody_else_sees_it() {
        signUp(DIRK, 1);
        Gatherings gatherings = application.getBean(Gatherings.class);
        gatherings.hide(LAAK1, gatherings.find(LAAK1).orElseThrow().revision());
        scheduling().move(LAAK1, later(1), SCHOOL);
        plan();
        hears(DIRK, "School");
        type("numbers:karim", "LAAK1 nl");
        assertThat(last("numbers:karim").text()).doesNotContain("School");

        moveTo(start.with(LocalTime.of(18, 1)));
        hears(DIRK, reminder(DIRK));
        assertThat(last(DIRK).text()).contains("School");
    }
}
