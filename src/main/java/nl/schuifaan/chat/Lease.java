package nl.schuifaan.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to carry out what a chat owes, until it lapses, or until that process has gone.
 *
 * @param by      the name of the process among the instances, new at each start; {@link #NOBODY} while all wait for a
 *        time to pass
 * @param sending the effect whose message may have gone out already
 * @param attempt how often that message has been handed to the channel, this time included
 */
record Lease(String by, Instant until, @Nullable String sending, int attempt) {

    static final String NOBODY = "nobody";
}
