package nl.schuifaan.channel;

import java.util.List;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person, in words.
 *
 * @param to         the address, as in {@link Incoming}
 * @param text       plain text, no markup
 * @param choices    buttons, or numbered lines where there are none
 * @param attachment a file that goes with it
 * @param replaces   the message whose place it takes, where the channel can do so
 */
public record Outgoing(
        String to, Language language, String text, List<Button> choices, @Nullable Attachment attachment,
        @Nullable String replaces) {

    /** A choice in words; {@code token} comes back when it is pressed. */
    public record Button(String token, String label) {}

    /** A small file, and the link it can be had by where files cannot be sent. */
    public record Attachment(String name, String mediaType, byte[] content, @Nullable String link) {}
}
