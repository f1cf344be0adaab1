package nl.schuifaan.gathering;

import java.util.List;
import java.util.Objects;
import nl.schuifaan.id.BookingId;
import org.springframework.data.annotation.TypeAlias;

/**
 * What one chat has at a gathering.
 *
 * @param people on all its bookings that are not over, those that wait among them
 * @param over   its bookings that are over and still kept, the oldest first
 */
@TypeAlias("share")
record Share(int people, List<BookingId> over) {

    Share {
        over = Objects.requireNonNullElse(over, List.of());
    }
}
