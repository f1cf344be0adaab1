package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;

/** What organisers tell many at once. It asks nothing, so the chat stays at the question it is at. */
public final class Announcement {

    private Announcement() {}

    /** The text as it goes out: under it the way out, in the same language. */
    public static Effect.Say saying(String text, Language language) {
        return new Effect.Say(List.of(Phrase.of("announced.text", "text", text).in(language),
                Phrase.of("announced.out").in(language)),
                List.of(), true, null);
    }

    /** What a human answers stands alone: no button, no way out under it, and the chat stays where it is. */
    static Decision replied(TurnContext here, String text) {
        return here.decide(here.step(),
                new Effect.Say(List.of(Phrase.of("announced.text", "text", text)), List.of(), true, null));
    }

    static Decision told(TurnContext here, Input.Announced announced) {
        Effect.Say said = saying(announced.text(), announced.language());
        return here.decide(here.step(), here.brief() ? said : new Effect.Say(said.text(),
                List.of(new Choice(Phrase.of("menu").in(announced.language()), new ButtonToken.Menu())), true, null));
    }
}
