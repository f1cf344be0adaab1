package nl.schuifaan.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Outgoing.Button;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Lays choices out as buttons under a message. */
final class Keyboard {

    private static final int MOST_IN_A_ROW = 4;

    /** A longer label gets a row to itself. */
    private static final int SHORT_LABEL = 12;

    /** More letters than this in a row are cut off with dots on a small phone. */
    private static final int LETTERS_IN_A_ROW = 26;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}\\+?");

    private Keyboard() {}

    /** The buttons, or nothing where there is nothing to choose. */
    static @Nullable InlineKeyboardMarkup of(List<Button> choices) {
        return choices.isEmpty() ? null : new InlineKeyboardMarkup(rows(choices).stream().map(Keyboard::row).toList());
    }

    /** Short labels share a row, and numbers share one with numbers only; the order stays. */
    static List<List<Button>> rows(List<Button> choices) {
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
        int letters = row.stream().mapToInt(button -> letters(button)).sum() + letters(next);
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

    private static InlineKeyboardRow row(List<Button> buttons) {
        InlineKeyboardRow row = new InlineKeyboardRow(buttons.size());
        for (Button button : buttons) {
            row.add(InlineKeyboardButton.builder().text(button.label()).callbackData(button.token()).build());
        }
        return row;
    }
}
