package nl.schuifaan.chat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Versions of chats, drawn by lot, so that one tells a decision from another and not how many there were, nor which
 * came first. Many are drawn at once, as asking costs more than what is got.
 */
final class Versions {

    /** What stays is of 52 bits: whole in any program that reads the store, with room for what each lease adds. */
    private static final int CUT = 12;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ByteBuffer DRAWN = ByteBuffer.allocate(64 * Long.BYTES).limit(0);

    private Versions() {}

    /** Never 0, which is that of a chat before its first decision. */
    static synchronized long fresh() {
        long version;
        do {
            version = next() >>> CUT;
        } while (version == 0);
        return version;
    }

    private static long next() {
        if (!DRAWN.hasRemaining()) {
            RANDOM.nextBytes(DRAWN.array());
            DRAWN.clear();
        }
        return DRAWN.getLong();
    }
}
