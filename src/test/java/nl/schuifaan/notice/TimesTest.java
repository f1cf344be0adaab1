package nl.schuifaan.notice;

import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.notice.QuietHoursTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

/** When reminders go out, and until when seats are held. */
class TimesTest {

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0),
            List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26)), MovableClock.THE_HAGUE);

    private final Notices notices = Mockito.mock();
    private final Reminders reminders = new Reminders(notices, Mockito.mock(), Mockito.mock(), QUIET);
    private final Offers offers = new Offers(Mockito.mock(), Mockito.mock(), Mockito.mock(), QUIET);

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({"24, 2026-11-28T19:00, 2026-11-27T18:00", "3, 2026-11-28T19:00, 2026-11-28T16:00",
            "168, 2026-11-28T19:00, 2026-11-21T18:00",
            // As an organiser wrote it: two days, half a day, the last hour.
            "48, 2026-11-28T19:00, 2026-11-26T18:00", "12, 2026-11-28T23:00, 2026-11-28T11:00",
            "12, 2026-11-28T19:00, 2026-11-27T20:30", "1, 2026-11-28T19:00, 2026-11-28T18:00",
            // Early in the morning three hours before is night: the evening before has been told.
            "24, 2026-11-28T10:00, 2026-11-27T18:00", "3, 2026-11-28T10:00, ",
                    "3, 2026-11-28T12:00, 2026-11-28T09:00",
            // Days off: the evening before them.
            "24, 2026-12-27T19:00, 2026-12-24T20:30", "3, 2026-12-26T19:00, ",
            // Over a clock change it is still six in the evening.
            "24, 2026-03-29T14:00, 2026-03-28T18:00", "168, 2026-10-30T19:00, 2026-10-23T18:00",
                    "3, 2026-10-25T14:00, 2026-10-25T11:00"})
    void a_reminder_comes_in_time_and_never_at_night(int hours, String start, @Nullable String due) {
        assertThat(reminders.due(new Ahead(hours), at(start)).orElse(null)).isEqualTo(due == null ? null : at(due));
    }

    @Test
    void a_gathering_is_reminded_of_as_long_before_as_it_says_and_an_hour_that_is_taken_out_is_stopped() {
        Instant start = at("2026-12-12T18:00");
        Notice week = Notice.planned("reminder:LAAK1:week:2026-12-12T18:00", Reminders.KIND, LAAK1,
                at("2026-12-05T18:00"),
                start, 1);
        Mockito.when(notices.list("reminder:LAAK1:")).thenReturn(List.of(week));
        reminders.plan(new Bookings.GatheringSchedule(LAAK1, start, start.plusSeconds(7200), "De Brug", 0, null, null,
                null, List.of(48, 3)), at("2026-11-24T10:00"));

        var planned = ArgumentCaptor.forClass(Notice.class);
        Mockito.verify(notices, Mockito.times(2)).plan(planned.capture());
        assertThat(planned.getAllValues()).extracting(Notice::id).containsExactly("reminder:LAAK1:48h:2026-12-12T18:00",
                "reminder:LAAK1:hours:2026-12-12T18:00");
        Mockito.verify(notices).move(Mockito.eq(week.id()), Mockito.anyList(), Mockito.eq(Notice.State.STOPPED));
    }

    @Test
    void what_is_planned_is_left_alone_at_the_next_look() {
        Instant start = at("2026-12-12T18:00");
        Notice before = Notice.planned("reminder:LAAK1:hours:2026-12-12T18:00", Reminders.KIND, LAAK1,
                at("2026-12-12T15:00"), start, 1);
        Mockito.when(notices.list("reminder:LAAK1:")).thenReturn(List.of(before));
        reminders.plan(new Bookings.GatheringSchedule(LAAK1, start, start.plusSeconds(7200), "De Brug", 0, null, null,
                null, List.of(3)), at("2026-11-24T10:00"));
        Mockito.verify(notices).list("reminder:LAAK1:");
        Mockito.verifyNoMoreInteractions(notices);
    }

    @Test
    void who_still_waits_is_told_an_hour_before_that_the_list_is_closed() {
        Instant start = at("2026-12-12T18:00");
        Bookings parties = Mockito.mock();
        Mockito.when(parties.contacts(Mockito.eq(LAAK1), Mockito.any())).thenReturn(List.of(new ChatId("samira")));
        ClosedLists lists = new ClosedLists(notices, parties);
        Bookings.GatheringSchedule laak = new Bookings.GatheringSchedule(LAAK1, start, start.plusSeconds(7200),
                "De Brug", 0, null, null, null, List.of());
        lists.plan(laak, at("2026-12-12T16:59"));
        Mockito.verify(notices, Mockito.never()).plan(Mockito.any());
        lists.plan(laak, at("2026-12-12T17:00"));
        var planned = ArgumentCaptor.forClass(Notice.class);
        Mockito.verify(notices).plan(planned.capture());
        assertThat(lists.audience(planned.getValue())).extracting(NoticeKind.Recipient::contact)
                .containsExactly(new ChatId("samira"));
        assertThat(offers.until(at("2026-12-12T17:01"), start)).as("nothing is offered then").isEmpty();
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
