package nl.schuifaan.transcript;

import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** What someone meant by what they did, in whatever words and by whatever means. */
sealed interface Meaning {

    /** One of the things that could be chosen, by its token. */
    record Choice(String token) implements Meaning {}

    /** A number of people. */
    record Count(int people) implements Meaning {}

    /** A word that means something by itself. */
    record Word(Keyword keyword) implements Meaning {}

    /**
     * The code of a gathering.
     *
     * @param language the one that was named with it
     */
    record Code(String code, @Nullable Language language) implements Meaning {}

    /** The name of a language. */
    record Named(Language language) implements Meaning {}

    /**
     * Words of their own: a name, a question, or nothing that is understood.
     *
     * @param tells it was the first that showed which language they speak
     */
    record Own(String text, boolean tells) implements Meaning {}

    /** Nothing that was said: a link opened, a picture sent. */
    record Deed() implements Meaning {}
}
