package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What a step shows: its text, and what can be chosen, in the order in which numbers are given to it. */
final class Screen {

    private final List<Phrase> text = new ArrayList<>(6);
    private final List<Choice> choices = new ArrayList<>(8);
    private @Nullable String yes;
    private @Nullable String no;

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

    Screen choice(String token, String key, Object... arguments) {
        return choice(token, Phrase.of(key, arguments));
    }

    Screen choice(String token, Phrase label) {
        choices.add(new Choice(token, label));
        return this;
    }

    /** The choice that a yes makes, in whatever word. */
    Screen yes(String token, String key, Object... arguments) {
        yes = token;
        return choice(token, key, arguments);
    }

    Screen no(String token, Phrase label) {
        no = token;
        return choice(token, label);
    }

    /** The choice that a no makes, in whatever word. */
    Screen no(String token, String key, Object... arguments) {
        no = token;
        return choice(token, key, arguments);
    }

    /** By SMS a number for it would lengthen every text: there one types the word. */
    Screen back(TurnContext here) {
        return here.brief() ? this : choice("back", "back");
    }

    List<Phrase> text() {
        return text;
    }

    List<Choice> choices() {
        return choices;
    }

    @Nullable String tokenFor(boolean affirmed) {
        return affirmed ? yes : no;
    }

    /** The choice that begins with this, such as the one that skips. */
    @Nullable String tokenLike(String beginning) {
        for (Choice choice : choices) {
            if (choice.token().startsWith(beginning)) {
                return choice.token();
            }
        }
        return null;
    }
}
