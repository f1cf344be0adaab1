package nl.schuifaan.channel.simulator;

import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's phone, and its memory of the chat.
 *
 * @param id       digits, never given to another phone: whoever takes over a number would take over its chat
 * @param name     whose it is
 * @param language code of the language the device is set to
 * @param place    where it stands in the row
 * @param blocked  whether the person has blocked Schuifaan
 */
@Document("phones")
@TypeAlias("phone")
record Phone(
        @Id String id, String name, Handset handset, String language, int place, boolean blocked, List<Entry> entries) {

    String address() {
        return handset.address(id);
    }

    /** Telegram tells what the device is set to, a text message does not. */
    @Nullable Language hint() {
        return handset == Handset.SMARTPHONE ? new Language(language) : null;
    }

    /** The message as it stands on the screen now: its last edit, if it was edited. */
    Optional<Entry> shown(String message) {
        return entries.stream()
                .filter(entry -> entry.said() && (message.equals(entry.id()) || message.equals(entry.message())))
                .reduce((_, last) -> last);
    }

    /**
     * Whether with this the person answers a question of a poll: what they answered is theirs alone, and must not stay
     * here.
     */
    boolean answersPoll(Entry entry) {
        List<Button> buttons = switch (entry.what()) {
            case PRESSED -> entry.buttons();
            case TYPED -> entries.subList(0, Math.max(0, entries.indexOf(entry))).stream().filter(Entry::said)
                    .reduce((_, last) -> last).map(Entry::buttons).orElse(List.of());
            default -> List.of();
        };
        return buttons.stream().anyMatch(button -> ofPoll(ButtonToken.parse(button.token())));
    }

    /** The button on that message as it is now, if it is still there. */
    private static boolean ofPoll(ButtonToken token) {
        return token instanceof ButtonToken.Choose || token instanceof ButtonToken.SkipQuestion
                || token instanceof ButtonToken.Quote;
    }

    Optional<Button> button(String message, String token) {
        return shown(message).stream().flatMap(entry -> entry.buttons().stream())
                .filter(button -> button.token().equals(token)).findFirst();
    }
}
