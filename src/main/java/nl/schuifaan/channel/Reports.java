package nl.schuifaan.channel;

import org.jspecify.annotations.Nullable;

/** Is told what became of a message after the channel took it, where the channel says so. */
public interface Reports {

    /**
     * Tells how a message ended. It may be told again.
     *
     * @param kind    of the channel
     * @param message the channel's id of it
     * @param reason  why it did not arrive, a code; null when it arrived
     */
    void reported(String kind, String message, @Nullable String reason);
}
