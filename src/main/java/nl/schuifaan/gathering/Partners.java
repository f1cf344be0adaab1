package nl.schuifaan.gathering;

import java.time.Instant;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/** How many came in through which partner, without following anyone. */
public interface Partners {

    /**
     * Counts that someone came by this partner's link. A partner that is not known is not counted, as anyone can make
     * up a link.
     *
     * <p>A crash at the wrong moment can count somebody twice. To rule that out, it would have to be kept who was
     * counted.
     *
     * @param partner code in the link, in small or capital letters
     */
    void count(String partner, Instant at);

    /**
     * Counts that a gathering's link was opened. A gathering or a partner that is not known is not counted.
     *
     * @param partner whose link it was; null for the gathering's own
     */
    default void opened(GatheringCode gathering, @Nullable String partner) {}

    /**
     * Counts a sign-up for a gathering that began with a partner's link, once. Its booking keeps the partner until who
     * came is counted.
     *
     * @param booking its id; null in what was stored before it was known
     */
    default void signedUp(GatheringCode gathering, String partner, @Nullable BookingId booking) {}
}
