package nl.schuifaan.channel;

import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in, verified by its channel.
 *
 * @param channel {@link Channel#kind()} of where it came from
 * @param address whom to answer: a Telegram chat id, a phone number in E.164
 * @param id the channel's own id of it, the same however often it is delivered: letters, digits, {@code -} and
 *                {@code _}, at most 40
 * @param hint    the language of the person's device, if the channel tells
 * @param message the channel's id of the message whose button was pressed
 * @param repliedTo the channel's id of the message that it is a reply to
 * @param file by what the channel knows the photo or voice note that came; {@link Channel#fetch} brings it
 */
public record Incoming(
        String channel, String address, String id, Input input, @Nullable Language hint, @Nullable String message,
        @Nullable String repliedTo, @Nullable String file) {

    /** One that replies to no message in particular, and brings no file. */
    public Incoming(String channel, String address, String id, Input input, @Nullable Language hint,
            @Nullable String message) {
        this(channel, address, id, input, hint, message, null, null);
    }
}
