package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;

/** Notes who was at a gathering. {@link Bookings} tell it. */
public interface Attendance {

    /**
     * A gathering as it was put up.
     *
     * @param title by language code
     */
    record HeldGathering(String code, Kind kind, Map<String, String> title, String place, Instant start, Instant end, Survey survey) {}

    /** All gatherings, those that are over too. */
    List<HeldGathering> list();

    /**
     * Notes whether somebody came.
     *
     * @return false when there is no such booking with seats
     */
    boolean mark(String gathering, String booking, boolean came);

    /** Notes that this person says they were not there; what an organiser ticked stays. */
    void stayedAway(String gathering, String contact);
}
