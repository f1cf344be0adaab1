package nl.schuifaan.gathering;

import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * A party on the waiting list, as organisers see it.
 *
 * @param place  on the list, counted from 1; 0 when seats are held for it
 * @param reason why it gets the next seats, or does not
 * @param passed how often seats went to a smaller party behind it
 */
public record WaitingRow(BookingId booking, @Nullable ChatId contact, int people, int place, WaitingReason reason,
        int passed) {}
