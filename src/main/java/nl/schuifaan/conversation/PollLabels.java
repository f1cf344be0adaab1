package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Truncate;

/** Answers of a poll that are typed in words: those of a button, without its face, or a sentence of one's own. */
final class PollLabels {

    /** An open answer is a few sentences; what is longer is cut. In characters. */
    private static final int LONGEST = 600;

    private PollLabels() {}

    /** The label in words alone, without face and figure. */
    static String said(TurnContext here, Phrase label) {
        return letters(here.phrasebook().say(label, here.contact().spoken(), Phrasebook.Form.SHORT));
    }

    /** Which of the labels was typed; -1 if none. */
    static int find(List<String> labels, String words) {
        String typed = letters(words);
        return typed.isEmpty() ? -1 : labels.indexOf(typed);
    }

    private static String letters(String text) {
        return Keywords.fold(text).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
    }

    static String cut(String words) {
        return Truncate.to(LONGEST, words);
    }
}
