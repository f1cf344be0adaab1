package nl.schuifaan.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key without what opens.
 *
 * @param by   id of the colleague that made it
 * @param used when it was last used; null when it never was
 */
public record Key(String id, String name, Role role, String by, Instant since, Instant until,
        @Nullable Instant used) {

    boolean good(Instant moment) {
        return until.isAfter(moment);
    }
}
