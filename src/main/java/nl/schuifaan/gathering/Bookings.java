package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * Who signed up for which gathering, as others than the ledger want to know it. No names: those are in people's own
 * chats.
 */
public interface Bookings {

    /** Where a party stands. {@code LAPSED}: seats were held for it, and it did not answer. */
    enum State { GRANTED, WAITING, OFFERED, LAPSED, CANCELLED }

    /**
     * A party.
     *
     * @param contact  id of the chat; null once it was forgotten
     * @param asked    when it signed up
     * @param passed   how often seats went to a smaller party behind it on the waiting list, as it did not fit
     * @param passedAt when that happened last
     * @param came     whether they were there, as {@link Attendance} notes it; null when nobody has said
     */
    record Party(BookingId booking, @Nullable ChatId contact, int adults, int children, State state, Instant asked,
            int passed,
            @Nullable Instant passedAt, @Nullable Boolean came) {

        public int people() {
            return adults + children;
        }

        /** Whether it still counts on the gathering, with a seat or without. */
        public boolean live() {
            return state == State.GRANTED || state == State.WAITING || state == State.OFFERED;
        }
    }

    /**
     * When a gathering is.
     *
     * @param moves     how often time or place changed
     * @param movedAt   when they changed last
     * @param calledOff when we called it off
     * @param undoable  until when its last change can be undone: before then nobody hears of it; null when it cannot
     * @param reminders how many hours before the start people are reminded
     */
    record GatheringSchedule(GatheringCode code, Instant start, Instant end, String place, int moves,
            @Nullable Instant movedAt,
            @Nullable Instant calledOff, @Nullable Instant undoable, List<Integer> reminders) {

        /** Whether what it is now may still be undone. */
        public boolean settling(Instant now) {
            return undoable != null && undoable.isAfter(now);
        }
    }

    /** All that have not ended, also those that were called off. */
    List<GatheringSchedule> occasions();

    /** @param gathering code, in small or capital letters */
    Optional<GatheringSchedule> find(GatheringCode gathering);

    /**
     * Every party that asked for seats of a gathering, in no order; none when there is no such gathering.
     *
     * @param gathering code, in small or capital letters
     */
    List<Party> of(GatheringCode gathering);

    /** Ids of the chats of such parties, each once; whoever was forgotten has none. */
    default List<ChatId> contacts(GatheringCode gathering, Predicate<Party> such) {
        return of(gathering).stream().filter(such).flatMap(party -> Stream.ofNullable(party.contact())).distinct()
                .toList();
    }
}
