package nl.schuifaan.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schuifaan.channel.Outgoing.Button;

/** Which buttons stand beside each other under a message, so that they look the same wherever there are buttons. */
public final class ButtonRows {

    private static final int MOST_IN_A_ROW = 4;

    /** Buttons of a row are equally wide: with longer labels than this together, each as long as the longest, some are cut off on a small phone. */
    private static final int LETTERS_IN_A_ROW = 24;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}\\+?");

    /** Letters that nobody sees, as those that keep the direction of a text. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** Answers nothing: it leaves the question, or lets one hear it. */
    private static final Pattern NO_ANSWER = Pattern.compile("back|menu|wished:.*|skip-.*|" + Spoken.LISTEN + ".*");

    private ButtonRows() {}

    /** Short labels share a row, numbers with numbers only, and answers with answers only; the order stays. */
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
        int size = row.size() + 1;
        int longest = Stream.concat(row.stream(), Stream.of(next)).mapToInt(button -> label(button).length()).max().orElse(0);
        return size <= MOST_IN_A_ROW
                && size * longest <= LETTERS_IN_A_ROW
                && isNumber(row.getLast()) == isNumber(next)
                && isAnswer(row.getLast()) == isAnswer(next);
    }

    private static boolean isNumber(Button button) {
        return NUMBER.matcher(label(button)).matches();
    }

    private static boolean isAnswer(Button button) {
        return !NO_ANSWER.matcher(Spoken.meant(button.token())).matches();
    }

    private static String label(Button button) {
        return UNSEEN.matcher(button.label()).replaceAll("");
    }
}
