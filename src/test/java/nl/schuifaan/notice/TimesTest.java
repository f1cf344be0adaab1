package nl.schuifaan.notice;

import static nl.schuifaan.notice.QuietHoursTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.schuifaan.notice.Reminders.Ahead;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** When reminders go out, and until when seats are held. */
class TimesTest {

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0),
            List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26)), MovableClock.THE_HAGUE);

    private final Reminders reminders = new Reminders(Mockito.mock(), Mockito.mock(), Mockito.mock(), QUIET);
    private final Offers offers = new Offers(Mockito.mock(), Mockito.mock(), Mockito.mock(), QUIET);

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({"DAY, 2026-11-28T19:00, 2026-11-27T18:00", "HOURS, 2026-11-28T19:00, 2026-11-28T16:00",
            "WEEK, 2026-11-28T19:00, 2026-11-21T18:00",
            // Early in the morning three hours before is night: the evening before has been told.
            "DAY, 2026-11-28T10:00, 2026-11-27T18:00", "HOURS, 2026-11-28T10:00, ",
                    "HOURS, 2026-11-28T12:00, 2026-11-28T09:00",
            // Days off: the evening before them.
            "DAY, 2026-12-27T19:00, 2026-12-24T20:30", "HOURS, 2026-12-26T19:00, ",
            // Over a clock change it is still six in the evening.
            "DAY, 2026-03-29T14:00, 2026-03-28T18:00", "WEEK, 2026-10-30T19:00, 2026-10-23T18:00",
                    "HOURS, 2026-10-25T14:00, 2026-10-25T11:00"})
    void a_reminder_comes_in_time_and_never_at_night(Ahead ahead, String start, @Nullable String due) {
        assertThat(reminders.due(ahead, at(start)).orElse(null)).isEqualTo(due == null ? null : at(due));
    }

    @ParameterizedTest(name = "offered {0} for {1}: until {2}")
    @CsvSource({"2026-11-24T10:00, 2026-11-28T19:00, 2026-11-24T14:00",
            // Friday evening: an hour is left of it, the other three come on Saturday.
            "2026-11-27T20:00, 2026-11-28T19:00, 2026-11-28T12:00",
                    "2026-11-27T20:00, 2026-11-28T13:00, 2026-11-28T11:00",
            // Near the start it is short, and at last there is nothing to offer.
            "2026-11-28T15:00, 2026-11-28T19:00, 2026-11-28T17:00",
                    "2026-11-28T16:50, 2026-11-28T19:00, 2026-11-28T17:20",
            "2026-11-28T17:50, 2026-11-28T19:00, 2026-11-28T18:20", "2026-11-28T18:10, 2026-11-28T19:00, ",
            "2026-03-28T20:00, 2026-03-29T19:00, 2026-03-29T12:00"})
    void seats_are_held_for_four_waking_hours_and_never_until_it_is_too_late_for_the_next(String now, String start,
    @Nullable String until) {
        var held = offers.until(at(now), at(start));
        if (until == null) {
            assertThat(held).isEmpty();
        } else {
            assertThat(held.orElseThrow()).isBetween(at(until), at(until).plusMillis(1));
        }
    }
}
