package nl.schuifaan.channel;

import java.util.Optional;
import nl.schuifaan.conversation.Situation.Medium;

/** A way to reach people. */
public interface Channel {

    /** Its name, in small letters: {@code telegram}. */
    String kind();

    /** How a choice is shown on it. */
    Medium medium();

    /**
     * Hands a message to the channel, once, and waits for its answer. Never throws for what the channel answers or does
     * not answer; returns within {@link #TIME_OUT_SECONDS}.
     */
    Receipt send(Outgoing message);

    /** Whether what comes in from it says which message it is a reply to. */
    default boolean tellsReplies() {
        return false;
    }

    /**
     * A photo or a voice note that somebody sent; empty when the channel no longer has it or cannot be asked.
     *
     * @param file as in {@link Incoming#file}
     */
    default Optional<SentFile> fetch(String file) {
        return Optional.empty();
    }

    /** Whether it tells later what became of a message, by the id of it. */
    default boolean reports() {
        return false;
    }

    /** No send takes longer than this. A chat's lease is more than twice as long. */
    int TIME_OUT_SECONDS = 10;
}
