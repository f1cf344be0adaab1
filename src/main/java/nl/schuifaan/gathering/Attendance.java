package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/** Notes who was at a gathering. {@link Bookings} tell it. */
public interface Attendance {

    /**
     * A gathering as it was put up.
     *
     * @param title by language code
     */
    record HeldGathering(GatheringCode code, Kind kind, Map<String, String> title, String place, Instant start,
            Instant end,
            Survey survey) {}

    /** All gatherings, those that are over too. */
    List<HeldGathering> list();

    /** What came of a tick. */
    enum Tick {
        DONE,
        /** There is no such booking with seats. */
        UNKNOWN,
        /** The gathering has not started: nobody can have come. */
        TOO_EARLY
    }

    /** A booking with seats, without a name. */
    record Attended(BookingId booking, @Nullable Boolean came, @Nullable Instant at, @Nullable String by) {}

    /**
     * Bookings with seats in the order of their ids, with nothing else of them.
     *
     * @param after the last one of the page before, or an empty text
     * @param most  how many at most
     */
    List<Attended> list(GatheringCode gathering, String after, int most);

    /**
     * Notes whether somebody came, from the start of the gathering on.
     *
     * @param came null takes back what was noted
     * @param by   the colleague, or a text that says where it was ticked
     */
    Tick mark(GatheringCode gathering, BookingId booking, @Nullable Boolean came, String by);

    /** Notes how many people came without a booking: a number of nobody in particular. */
    void walkIns(GatheringCode gathering, int people);

    /** How many people came without a booking, as far as that was noted. */
    int walkIns(GatheringCode gathering);

    /** Notes that this person says they were not there; what an organiser ticked stays. */
    void stayedAway(GatheringCode gathering, ChatId contact);
}
