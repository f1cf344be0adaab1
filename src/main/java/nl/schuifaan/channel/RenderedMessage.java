package nl.schuifaan.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.conversation.Choice;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation wants to say, put into words as a channel shows them.
 *
 * @param choices a list of its own, to which whoever renders may add
 */
public record RenderedMessage(Language language, String text, List<Button> choices) {

    /** In paragraphs; by SMS in lines, as an empty line is paid for too. */
    public static RenderedMessage of(Effect.Say say, Language language, Medium medium, Phrasebook words) {
        Form form = medium == Medium.NUMBERS ? Form.SHORT : Form.FULL;
        String between = medium == Medium.NUMBERS ? "\n" : "\n\n";
        Function<Phrase, String> saying = words.saying(language, form);
        StringBuilder text = new StringBuilder();
        for (Phrase part : say.text()) {
            text.append(text.isEmpty() ? "" : between).append(saying.apply(part));
        }
        List<Button> buttons = new ArrayList<>(say.choices().size());
        for (Choice choice : say.choices()) {
            buttons.add(new Button(token(choice, say.milestone()), saying.apply(choice.label())));
        }
        return new RenderedMessage(language, text.toString(), buttons);
    }

    /** What comes back; with a milestone it says that the message is to stay as it is. */
    private static String token(Choice choice, boolean milestone) {
        return milestone ? ButtonToken.STAYS + choice.token().wire() : choice.token().wire();
    }

    /** The language to speak: the one that was chosen, or else that of the device, or else Dutch. */
    public static Language language(@Nullable Language chosen, @Nullable Language hint, Phrasebook words) {
        Language wanted = chosen != null ? chosen : hint;
        return wanted != null && words.speaks(wanted) ? wanted : Language.DUTCH;
    }
}
