package nl.schuifaan.privacy;

import java.nio.ByteBuffer;
import nl.schuifaan.id.ChatId;
import org.apache.commons.codec.digest.DigestUtils;

/** The one place where addresses are hidden and shown again. Any thread may use it. */
public interface Addresses {

    /**
     * The id of the chat with this address: an HMAC, so that it can be found but not read. 32 characters of URL-safe
     * Base64.
     */
    String id(String channel, String address);

    /** The same, as the id that it is. */
    default ChatId chat(String channel, String address) {
        return new ChatId(id(channel, address));
    }

    /**
     * By which something of this chat is known again, such as a message that a channel delivers twice: an HMAC too, cut
     * to 64 bits. Whoever reads it learns nothing, not even the order in which a channel numbers things.
     */
    default long mark(ChatId chat, String id) {
        return ByteBuffer.wrap(DigestUtils.sha256(id("mark", chat.text() + '\0' + id))).getLong();
    }

    /** The mark of a message that was sent, as it is stored: in the channel's own ids a chat's messages are counted. */
    default String messageMark(ChatId chat, String message) {
        return Long.toString(mark(chat, message), Character.MAX_RADIX);
    }

    /** AES-GCM under a key of its own; different each time. */
    byte[] encrypt(String address);

    /** @throws IllegalArgumentException when it was changed, or hidden with another key */
    String decrypt(byte[] encrypted);
}
