package nl.schuifaan.channel;

import java.util.regex.Pattern;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;

/** What of a button says where it stands. */
record ButtonFace(int letters, boolean number, boolean answer) {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}\\+?");

    static ButtonFace of(Button button) {
        String label = label(button);
        return new ButtonFace(label.length(), NUMBER.matcher(label).matches(),
                !ButtonToken.parse(button.token()).aside());
    }

    /** Without letters that nobody sees, as those that keep the direction of a text. */
    private static String label(Button button) {
        String label = button.label();
        StringBuilder seen = new StringBuilder(label.length());
        label.codePoints().filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }
}
