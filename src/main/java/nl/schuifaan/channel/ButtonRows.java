package nl.schuifaan.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Outgoing.Button;

/** Which buttons stand beside each other under a message, so that they look the same wherever there are buttons. */
public final class ButtonRows {

    private static final int MOST_IN_A_ROW = 4;

    /** A longer label gets a row to itself. */
    private static final int SHORT_LABEL = 12;

    /** More letters than this in a row are cut off with dots on a small phone. */
    private static final int LETTERS_IN_A_ROW = 26;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}\\+?");

    private ButtonRows() {}

    /** Short labels share a row, and numbers share one with numbers only; the order stays. */
    public static List<List<Button>> of(List<Button> choices) {
        List<List<Button>> rows = new ArrayList<>();
        for (Button choice : choices) {
            if (rows.isEmpty() || !fits(rows.getLast(), choice)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(choice);
        }
        return rows;
    }

    private static boolean fits(List<Button> row, Button next) {
        int letters = row.stream().mapToInt(ButtonRows::letters).sum() + letters(next);
        return row.size() < MOST_IN_A_ROW
                && letters <= LETTERS_IN_A_ROW
                && letters(row.getLast()) <= SHORT_LABEL
                && letters(next) <= SHORT_LABEL
                && number(row.getLast()) == number(next);
    }

    private static int letters(Button button) {
        return button.label().codePointCount(0, button.label().length());
    }

    private static boolean number(Button button) {
        return NUMBER.matcher(button.label()).matches();
    }
}
