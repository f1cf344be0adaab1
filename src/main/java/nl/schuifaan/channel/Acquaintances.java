package nl.schuifaan.channel;

/** What a channel may know of an address, so that what is scarce goes first to those who are waited for. */
public interface Acquaintances {

    /**
     * What is known of whoever has an address.
     *
     * @param silent   has asked for silence: nothing is said to them but by the conversation
     * @param signedUp has a seat, or waits for one
     */
    record Acquaintance(boolean silent, boolean signedUp) {

        public static final Acquaintance NONE = new Acquaintance(false, false);
    }

    /**
     * Looks in the store.
     *
     * @param kind    of the channel
     * @param address as in {@link Incoming}
     * @throws RuntimeException when the store does not answer
     */
    Acquaintance find(String kind, String address);
}
