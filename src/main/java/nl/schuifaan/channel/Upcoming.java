package nl.schuifaan.channel;

import java.time.Instant;
import java.util.Optional;

/** Knows when people will hear something that they did not ask for. */
@FunctionalInterface
public interface Upcoming {

    /** When the next message is due that is planned and has somebody to go to; empty when there is none. */
    Optional<Instant> after(Instant now);
}
