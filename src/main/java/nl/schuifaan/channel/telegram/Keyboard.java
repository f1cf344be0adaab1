package nl.schuifaan.channel.telegram;

import java.util.List;
import nl.schuifaan.channel.ButtonRows;
import nl.schuifaan.channel.Outgoing.Button;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Lays choices out as buttons under a message. */
final class Keyboard {

    private Keyboard() {}

    /** The buttons, or nothing where there is nothing to choose. */
    static @Nullable InlineKeyboardMarkup of(List<Button> choices) {
        return choices.isEmpty() ? null
                : new InlineKeyboardMarkup(ButtonRows.of(choices).stream().map(Keyboard::row).toList());
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        InlineKeyboardRow row = new InlineKeyboardRow(buttons.size());
        for (Button button : buttons) {
            row.add(InlineKeyboardButton.builder().text(button.label()).callbackData(button.token()).build());
        }
        return row;
    }
}
