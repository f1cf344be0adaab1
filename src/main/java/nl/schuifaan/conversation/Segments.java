package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.language.SmsText;

/** What a text takes as an SMS: each segment is paid for, so what only helps is said where there is room for it. */
final class Segments {

    /** No text takes more. */
    static final int MOST = 3;

    private Segments() {}

    /** Of this text with these choices, as it goes out in the language of the person. */
    static int of(TurnContext here, List<Phrase> text, List<Choice> choices) {
        StringBuilder sent = new StringBuilder();
        text.forEach(phrase -> sent.append(sent.isEmpty() ? "" : "\n").append(said(here, phrase)));
        for (int i = 0; i < choices.size(); i++) {
            sent.append('\n').append(i + 1).append(' ').append(said(here, choices.get(i).label()));
        }
        return SmsText.of(sent.toString()).segments();
    }

    private static String said(TurnContext here, Phrase phrase) {
        return here.phrasebook().say(phrase, here.contact().spoken(), Form.SHORT);
    }
}
