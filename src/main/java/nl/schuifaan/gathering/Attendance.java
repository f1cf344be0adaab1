package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;
import org.jspecify.annotations.Nullable;

/** Who was at a gathering, as far as it is known. */
public interface Attendance {

    /**
     * A gathering as it was put up.
     *
     * @param title by language code
     */
    record Held(String code, Kind kind, Map<String, String> title, String place, Instant start, Instant end, Survey survey) {}

    /**
     * A booking with seats.
     *
     * @param contact id of the chat; empty when the person has been forgotten
     * @param came    null when nobody has said
     */
    record Guest(String booking, String contact, @Nullable Boolean came) {}

    /** All gatherings, those that are over too. */
    List<Held> list();

    /** The bookings that have seats. */
    List<Guest> guests(String gathering);

    /**
     * Notes whether somebody came.
     *
     * @return false when there is no such booking with seats
     */
    boolean mark(String gathering, String booking, boolean came);

    /** Notes that this person says they were not there; what an organiser ticked stays. */
    void stayedAway(String gathering, String contact);
}
