package nl.schuifaan.gathering;

import java.time.LocalDateTime;
import java.time.LocalDate;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as the programme file has it.
 *
 * @param seats     how many can sit down
 * @param margin    how many more may sign up, as some do not come
 * @param calledOff whether it does not take place
 */
record PlannedGathering(
        String code, Kind kind, Map<String, String> title, Map<String, String> about, @Nullable String storyteller, When when,
        String place, String address, List<String> spoken, List<String> interpreters, Audience audience, boolean dinner,
        int seats, int margin, boolean calledOff, Survey survey) {

    /** What is never exceeded. */
    int limit() {
        return seats + margin;
    }

    /** As it is first put up, with all its seats free. */
    Gathering putUp(LocalDate today, String uid) {
        LocalDate day = when.day(today);
        return new Gathering(code, uid, 0, kind, title, about, storyteller, instant(day, when.from()), instant(day, when.to()),
                place, address, spoken, interpreters, audience, dinner, limit(), limit(), List.of(), margin,
                null, null, survey);
    }

    /** As it is put up anew. "In three weeks" was said when it was first put up, and people have it in their calendars. */
    Gathering instead(Gathering before, Instant now) {
        Instant start = before.start();
        Instant end = before.end();
        if (when instanceof When.OnDay(LocalDate date, LocalTime from, LocalTime to)) {
            start = instant(date, from);
            end = instant(date, to);
        }
        boolean moved = !(start.equals(before.start()) && end.equals(before.end())
                && place.equals(before.place()) && address.equals(before.address()));
        return new Gathering(code, before.uid(), before.moves() + (moved ? 1 : 0), kind, title, about, storyteller, start, end,
                place, address, spoken, interpreters, audience, dinner, limit(), before.free(), before.waiting(), margin,
                moved ? now : before.movedAt(), before.calledOff() == null && calledOff ? now : before.calledOff(), survey);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(MovableClock.THE_HAGUE).toInstant();
    }
}
