package nl.schuifaan.channel;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.channel.Outgoing.Button;

/** Which buttons stand beside each other under a message, so that they look the same wherever there are buttons. */
public final class ButtonRows {

    private static final int MOST_IN_A_ROW = 4;

    /**
     * Buttons of a row are equally wide: with longer labels than this together, each as long as the longest, some are
     * cut off on a small phone.
     */
    private static final int LETTERS_IN_A_ROW = 24;

    private ButtonRows() {}

    /** Short labels share a row, numbers with numbers only, and answers with answers only; the order stays. */
    public static List<List<Button>> of(List<Button> choices) {
        List<List<Button>> rows = new ArrayList<>();
        ButtonFace last = null;
        int longest = 0;
        for (Button choice : choices) {
            ButtonFace next = ButtonFace.of(choice);
            int wide = Math.max(longest, next.letters());
            if (last == null || !fits(rows.getLast().size() + 1, wide, last, next)) {
                rows.add(new ArrayList<>());
                wide = next.letters();
            }
            rows.getLast().add(choice);
            last = next;
            longest = wide;
        }
        return rows;
    }

    private static boolean fits(int size, int longest, ButtonFace last, ButtonFace next) {
        return size <= MOST_IN_A_ROW && size * longest <= LETTERS_IN_A_ROW && last.number() == next.number()
                && last.answer() == next.answer();
    }
}
