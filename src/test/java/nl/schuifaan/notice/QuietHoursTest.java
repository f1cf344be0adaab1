package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is disturbed from nine in the evening to nine in the morning, whatever the clock does. */
class QuietHoursTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final QuietHours QUIET =
            new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0), List.of(CHRISTMAS, CHRISTMAS.plusDays(1)),
            MovableClock.THE_HAGUE);

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.THE_HAGUE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T08:59:59, true", "2026-11-28T09:00, false", "2026-11-28T20:59:59, false",
            "2026-11-28T21:00, false",
            "2026-11-28T21:00:01, true", "2026-11-28T03:00, true", "2026-12-25T12:00, true", "2026-12-24T12:00, false",
            // The nights of both clock changes, and the days after them.
            "2026-03-28T21:30, true", "2026-03-29T01:30, true", "2026-03-29T03:30, true", "2026-03-29T08:59:59, true",
            "2026-03-29T09:00, false", "2026-03-29T20:59:59, false", "2026-03-29T21:00:01, true",
            "2026-10-24T21:00:01, true",
            "2026-10-25T02:30, true", "2026-10-25T08:59:59, true", "2026-10-25T09:00, false",
            "2026-10-25T20:59:59, false",
            "2026-10-25T21:00:01, true", "2027-03-28T08:59:59, true", "2027-03-28T09:00, false",
            "2027-03-28T21:00:01, true",
            "2027-10-31T08:59:59, true", "2027-10-31T09:00, false", "2027-10-31T20:59:59, false"})
    void it_is_quiet_at_night_and_on_days_off(String local, boolean quiet) {
        assertThat(QUIET.quiet(at(local))).isEqualTo(quiet);
    }

    @Test
    void the_hour_that_comes_twice_is_quiet_twice() {
        assertThat(QUIET.quiet(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(QUIET.quiet(Instant.parse("2026-10-25T01:30:00Z"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T12:00, 2026-11-28T12:00", "2026-11-28T22:00, 2026-11-29T09:00",
            "2026-11-28T03:00, 2026-11-28T09:00",
            "2026-03-28T23:00, 2026-03-29T09:00", "2026-10-24T23:00, 2026-10-25T09:00",
                    "2027-03-27T23:00, 2027-03-28T09:00",
            "2027-10-30T23:00, 2027-10-31T09:00", "2026-12-24T22:00, 2026-12-27T09:00"})
    void what_waits_goes_out_when_the_quiet_ends(String from, String next) {
        assertThat(QUIET.next(at(from))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T12:00, 2026-11-28T12:00", "2026-11-28T22:00, 2026-11-28T20:30",
            "2026-11-28T07:00, 2026-11-27T20:30",
            "2026-03-29T05:00, 2026-03-28T20:30", "2026-10-25T07:30, 2026-10-24T20:30",
                    "2026-12-26T18:00, 2026-12-24T20:30"})
    void what_may_not_wait_comes_in_the_last_evening_before(String at, String last) {
        assertThat(QUIET.last(at(at))).isEqualTo(at(last));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00, 2026-11-24T14:00", "2026-11-24T17:00, 2026-11-24T21:00",
            "2026-11-27T20:00, 2026-11-28T12:00",
            "2026-11-24T23:00, 2026-11-25T13:00", "2026-12-24T20:00, 2026-12-27T12:00",
                    "2026-03-28T20:00, 2026-03-29T12:00",
            "2026-10-24T20:00, 2026-10-25T12:00", "2027-03-27T19:30, 2027-03-28T11:30",
            "2027-10-30T19:30, 2027-10-31T11:30"})
    void four_waking_hours_do_not_count_the_night(String from, String until) {
        assertThat(QUIET.awake(at(from), Duration.ofHours(4))).isBetween(at(until), at(until).plusMillis(1));
    }
}
