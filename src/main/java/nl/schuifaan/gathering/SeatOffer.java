package nl.schuifaan.gathering;

import java.time.Instant;
import nl.schuifaan.id.GatheringCode;

/**
 * Seats held for a party until that moment.
 *
 * @param fewer how many, when they are fewer than it waits for; else 0
 */
public record SeatOffer(GatheringCode gathering, String booking, String contact, Instant until, int fewer) {

    public SeatOffer(GatheringCode gathering, String booking, String contact, Instant until) {
        this(gathering, booking, contact, until, 0);
    }
}
