package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a turn may know beside the chat itself.
 *
 * @param now       local time in The Hague
 * @param medium    how this chat is shown
 * @param hint      the language the person's device is set to, if the channel says so; a hint only
 * @param programme the gatherings that have not ended, the next one first
 */
public record Situation(LocalDateTime now, Medium medium, @Nullable Language hint, List<Listing> programme) {

    /** How a chat is shown: with buttons, or as plain text with numbers. */
    public enum Medium { BUTTONS, NUMBERS }

    /** The gathering with that code, in small or capital letters, if it has not ended. */
    public Optional<Listing> find(String code) {
        return programme.stream().filter(listing -> listing.code().equalsIgnoreCase(code)).findFirst();
    }
}
