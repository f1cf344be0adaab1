package nl.schuifaan.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is known.
 *
 * @param id      hash of the token in its cookie
 * @param trusted until when it is asked for no code; null when it always is
 */
record Device(String id, String colleague, String label, Instant since, Instant seen, @Nullable Instant trusted) {

    boolean trusts(String who, Instant moment) {
        return colleague.equals(who) && trusted != null && trusted.isAfter(moment);
    }
}
