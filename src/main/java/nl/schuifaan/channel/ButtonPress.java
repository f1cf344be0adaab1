package nl.schuifaan.channel;

import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.conversation.Input;
import org.jspecify.annotations.Nullable;

/** What it means that a button of a message was pressed. */
public final class ButtonPress {

    private ButtonPress() {}

    /** The input as the conversation knows it: a button's token without the mark. */
    public static Input meant(Input input) {
        return input instanceof Input.Pressed(String token) ? new Input.Pressed(ButtonToken.unmarked(token)) : input;
    }

    /** Whether this button only lets one hear the text, so that it is not among what can be chosen. */
    public static boolean isToListen(Button button) {
        return ButtonToken.parse(button.token()) instanceof ButtonToken.Listen;
    }

    /**
     * The message whose place the answer to this input may take, null if none.
     *
     * @param message the one whose button was pressed
     */
    public static @Nullable String replaced(Input input, @Nullable String message) {
        return input instanceof Input.Pressed(String token) && !ButtonToken.stays(token) ? message : null;
    }
}
