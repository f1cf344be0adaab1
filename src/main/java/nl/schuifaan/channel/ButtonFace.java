package nl.schuifaan.channel;

import java.util.regex.Pattern;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;

/** What of a button says where it stands. */
record ButtonFace(int letters, boolean number, boolean answer) {

    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");
    private static final int LONGEST_NUMBER = 4;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}\\+?");

    static ButtonFace of(Button button) {
        String label = label(button);
        boolean number = label.length() <= LONGEST_NUMBER && NUMBER.matcher(label).matches();
        return new ButtonFace(label.length(), number,
                !ButtonToken.parse(button.token()).aside());
    }

    /** Without letters that nobody sees, as those that keep the direction of a text. */
    private static String label(Button button) {
        String label = button.label();
        for (int i = 0; i < label.length(); i++) {
            if (Character.getType(label.charAt(i)) == Character.FORMAT) {
                return FORMAT.matcher(label).replaceAll("");
            }
        }
        return label;
    }
}
