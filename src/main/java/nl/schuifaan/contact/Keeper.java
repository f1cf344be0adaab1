package nl.schuifaan.contact;

import java.time.Instant;

/** A feature that keeps something of people, and lets go of it in time. Each such feature has a bean of this type. */
public interface Keeper {

    /**
     * Removes what may no longer be kept. Repeating it removes nothing more.
     *
     * @return how many were removed
     */
    int expire(Instant now);
}
