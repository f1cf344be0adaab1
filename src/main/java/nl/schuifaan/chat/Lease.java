package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.channel.Channel;
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

    /**
     * More than twice as long as the longest send, so that whoever finds a lapsed lease knows that the send has ended.
     */
    static final Duration LENGTH = Duration.ofSeconds(2 * Channel.TIME_OUT_SECONDS + 4);

    /** To carry out this effect; a message is marked as being sent. */
    static Lease toDo(String by, OutboxEntry effect, Instant at, int attempt) {
        return new Lease(by, at.plus(LENGTH), effect.message() == null ? null : effect.id(), attempt);
    }

    /** While an input waits, or may wait. */
    static Lease toStay(String by, Instant at) {
        return new Lease(by, at.plus(LENGTH), null, 0);
    }

    /** Whether it holds long enough for one send. */
    boolean coversSend(Instant at) {
        return until.isAfter(at.plus(LENGTH.dividedBy(2)));
    }
}
