package nl.schuifaan.transcript.translating;

import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** What someone meant by what they did, in whatever words and by whatever means. */
sealed interface Intent {

    /** One of the things that could be chosen, by its token. */
    record Choice(String token) implements Intent {}

    /** A number of people. */
    record Count(int people) implements Intent {}

    /** A word that means something by itself. */
    record Word(Keyword keyword) implements Intent {}

    /**
     * The code of a gathering.
     *
     * @param language the one that was named with it
     */
    record Code(String code, @Nullable Language language) implements Intent {}

    /** The name of a language. */
    record Named(Language language) implements Intent {}

    /**
     * Words of their own: a name, a question, or nothing that is understood.
     *
     * @param tells it was the first that showed which language they speak
     */
    record Own(String text, boolean tells) implements Intent {}

    /** Nothing that was said: a link opened, a picture sent. */
    record Deed() implements Intent {}
}
