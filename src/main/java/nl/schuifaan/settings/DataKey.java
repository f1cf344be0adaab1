package nl.schuifaan.settings;

import java.util.Base64;

/** The key that all keys for personal data are derived from. */
public final class DataKey {

    /** As much as the hash that the keys are derived with. */
    public static final int LEAST_BYTES = 32;

    private final byte[] bytes;

    public DataKey(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a data key has at least " + LEAST_BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /**
     * Reads Base64, in either alphabet.
     *
     * @throws IllegalArgumentException when it is not, or is too short
     */
    public static DataKey parse(String base64) {
        return new DataKey(Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/')));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "***";
    }
}
