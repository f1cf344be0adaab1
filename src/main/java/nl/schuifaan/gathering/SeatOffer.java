package nl.schuifaan.gathering;

import java.time.Instant;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * Seats held for a party until that moment.
 *
 * @param fewer how many, when they are fewer than it waits for; else 0
 */
public record SeatOffer(GatheringCode gathering, BookingId booking, @Nullable ChatId contact, Instant until,
        int fewer) {

    public SeatOffer(GatheringCode gathering, BookingId booking, @Nullable ChatId contact, Instant until) {
        this(gathering, booking, contact, until, 0);
    }
}
