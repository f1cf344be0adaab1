package nl.schuifaan.privacy;

/** The one place where addresses are hidden and shown again. Any thread may use it. */
public interface Addresses {

    /**
     * The id of the chat with this address: an HMAC, so that it can be found but not read. 32 characters of URL-safe
     * Base64.
     */
    String id(String channel, String address);

    /** AES-GCM under a key of its own; different each time. */
    byte[] encrypt(String address);

    /** @throws IllegalArgumentException when it was changed, or hidden with another key */
    String decrypt(byte[] encrypted);
}
