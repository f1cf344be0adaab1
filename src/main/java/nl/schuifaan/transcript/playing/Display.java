package nl.schuifaan.transcript.playing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.schuifaan.channel.ButtonPress;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** What stands on a person's phone, as a channel would have put it there. */
public final class Display {

    private final Medium medium;
    private final List<Message> messages = new ArrayList<>();

    Display(Medium medium) {
        this.medium = medium;
    }

    /** A message of Schuifaan's as it stands there now. */
    record Message(String id, Outgoing words) {}

    /** A button that can be pressed, and where it stands. */
    public record Found(String message, Button button) {}

    /** Shows it, and tells how that looks; null when it is an edit that changes nothing. */
    Transcript.@Nullable Answer show(Outgoing message) {
        int at = replaced(message);
        if (at >= 0) {
            Message before = messages.get(at);
            messages.set(at, new Message(before.id, message));
            return same(before.words, message) ? null : answer(message, true);
        }
        messages.add(new Message("m" + (messages.size() + 1), message));
        return answer(message, false);
    }

    /** A text cannot become a file, and an SMS cannot be taken back. */
    private int replaced(Outgoing message) {
        if (message.replaces() == null || medium == Medium.NUMBERS || message.attachment() != null) {
            return -1;
        }
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).id.equals(message.replaces()) && messages.get(i).words.attachment() == null) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Outgoing before, Outgoing after) {
        return before.text().equals(after.text()) && before.choices().equals(after.choices());
    }

    private static Transcript.Answer answer(Outgoing message, boolean edit) {
        return new Transcript.Answer(edit, message.text(), message.choices().stream()
                .filter(button -> !ButtonPress.isToListen(button)).map(Button::label).toList(),
                message.attachment() == null ? null : message.attachment().name());
    }

    /** The button that fits, on the message that came last of those that have one. */
    public Optional<Found> button(Predicate<Button> fits) {
        return messages.reversed().stream()
                .flatMap(message ->
                message.words.choices().stream().filter(fits).map(button -> new Found(message.id, button)))
                .findFirst();
    }

    /** What can be chosen under the message that came last. */
    public List<Button> choices() {
        return messages.isEmpty() ? List.of() : messages.getLast().words.choices();
    }

    /** Labels of what can be pressed, for who looks for a mistake. */
    public String labels() {
        return String.join(" ", choices().stream().map(Button::label).map(label -> "[" + label + "]").toList());
    }
}
