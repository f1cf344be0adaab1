package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What a step shows: its text, and what can be chosen, in the order in which numbers are given to it. */
final class Screen {

    private final List<Phrase> text = new ArrayList<>(6);
    private final List<Choice> choices = new ArrayList<>(8);
    private @Nullable ButtonToken yes;
    private @Nullable ButtonToken no;
    private @Nullable ButtonToken skip;

    static Screen saying(String key, Object... arguments) {
        return new Screen().say(key, arguments);
    }

    Screen say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    Screen say(Phrase phrase) {
        text.add(phrase);
        return this;
    }

    /** What it takes by SMS. */
    int segments(TurnContext here) {
        return Segments.of(here, text, choices);
    }

    /** Says that too, at that place in the text, where all of it then takes so many segments of SMS at most. */
    Screen hint(TurnContext here, int at, int most, Phrase phrase) {
        List<Phrase> all = new ArrayList<>(text);
        all.add(at, phrase);
        if (Segments.of(here, all, choices) <= most) {
            text.add(at, phrase);
        }
        return this;
    }

    Screen choice(ButtonToken token, String key, Object... arguments) {
        return choice(token, Phrase.of(key, arguments));
    }

    Screen choice(ButtonToken token, Phrase label) {
        choices.add(new Choice(label, token));
        return this;
    }

    /** The choice that a yes makes, in whatever word. */
    Screen yes(ButtonToken token, String key, Object... arguments) {
        yes = token;
        return choice(token, key, arguments);
    }

    /** The choice that a no makes, in whatever word. */
    Screen no(ButtonToken token, Phrase label) {
        no = token;
        return choice(token, label);
    }

    Screen no(ButtonToken token, String key, Object... arguments) {
        return no(token, Phrase.of(key, arguments));
    }

    /** The choice that leaves the question out. */
    Screen skip(ButtonToken token, String key) {
        skip = token;
        return choice(token, key);
    }

    /** The same by word alone, where figures are the answer. */
    Screen skipByWord(ButtonToken token) {
        skip = token;
        return this;
    }

    /** To leave this out is to say no. */
    Screen skippedByNo() {
        skip = no;
        return this;
    }

    /** No, in whatever word, leaves the question out. */
    Screen skipIsNo() {
        no = skip;
        return this;
    }

    /** By SMS a number for it would lengthen every text: there one types the word. */
    Screen back(TurnContext here) {
        return here.brief() ? this : choice(new ButtonToken.Back(), "back");
    }

    List<Phrase> text() {
        return text;
    }

    List<Choice> choices() {
        return choices;
    }

    @Nullable ButtonToken yes() {
        return yes;
    }

    @Nullable ButtonToken no() {
        return no;
    }

    @Nullable ButtonToken skip() {
        return skip;
    }
}
