package nl.schuifaan.poll;

import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.QuietHours;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Test;

/** Polls that are to come, for whoever moves the clock to the next message. */
class UpcomingPollsTest {

    private static final Instant EVENING = Instant.parse("2026-12-05T18:00:00Z");
    private static final Instant AFTERNOON_AFTER = Instant.parse("2026-12-06T13:00:00Z");
    private static final Instant AFTERNOON_BEFORE = Instant.parse("2026-12-02T13:00:00Z");

    private final Attendance attendance = mock();
    private final Bookings bookings = mock();

    @Test
    void between_an_evening_and_its_questions_these_come_next() {
        held(LAAK1, Survey.Template.STORY, Bookings.State.GRANTED);

        assertThat(next(EVENING.plus(3, ChronoUnit.HOURS))).hasValue(AFTERNOON_AFTER);
        assertThat(next(AFTERNOON_AFTER)).as("once they are put, they are planned").isEmpty();
    }

    @Test
    void what_is_asked_before_an_evening_comes_first() {
        held(LAAK1, Survey.Template.DIALOGUE, Bookings.State.GRANTED);

        assertThat(next(EVENING.minus(9, ChronoUnit.DAYS))).hasValue(AFTERNOON_BEFORE);
    }

    @Test
    void nobody_is_asked_who_had_no_seat_or_where_nothing_is_asked() {
        held(LAAK1, Survey.Template.STORY, Bookings.State.WAITING);
        assertThat(next(EVENING)).isEmpty();
        held(LAAK2, Survey.Template.NONE, Bookings.State.GRANTED);
        assertThat(next(EVENING)).isEmpty();
    }

    private void held(GatheringCode code, Survey.Template questions, Bookings.State state) {
        when(attendance.list()).thenReturn(List.of(new HeldGathering(code, Listing.Kind.STORY, Map.of("nl", "Laak"),
                "Buurthuis", EVENING, EVENING.plus(2, ChronoUnit.HOURS), new Survey(questions, List.of()))));
        when(bookings.of(code)).thenReturn(List.of(new Bookings.Party(new BookingId("b1"), new ChatId("c1"), 1, 0,
                state, EVENING, 0, null, null)));
    }

    private Optional<Instant> next(Instant now) {
        QuietHours quiet =
                new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0), List.of(), MovableClock.THE_HAGUE);
        PollSchedule schedule = new PollSchedule(attendance, mock(), mock(), quiet, mock(), mock(), mock());
        return new UpcomingPolls(schedule, new Invitation(mock(), mock(), mock(), bookings)).after(now);
    }
}
