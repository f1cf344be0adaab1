package nl.schuifaan.channel;

import java.util.List;

/** Where channels put what came in. */
public interface Mailbox {

    /**
     * Stores messages durably, each once however often it is delivered, in the order given. When this returns they may
     * be acknowledged to the channel. They are acted on afterwards, by another thread.
     *
     * @throws RuntimeException when the store did not take them: then nothing may be acknowledged, and the channel
     * delivers them again
     */
    void receive(List<Incoming> messages);

    /**
     * Lets a moment pass while very many people are being answered, a second at most: for a channel that fetches,
     * before it fetches more.
     */
    default void awaitCapacity() {}
}
