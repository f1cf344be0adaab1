package nl.schuifaan.language;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a typed word means, in any of the languages and with the spellings people use. */
public final class Keywords {

    Keywords() {}

    /**
     * The meaning of a whole message, if it is a keyword: looked up in {@code language} first, exactly and then folded, and then
     * in the others. Ambiguous words are not found.
     */
    public Optional<Keyword> find(String text, @Nullable Language language) {
        return Optional.empty();
    }

    /** Whether this asks for no more messages, in whatever language; {@code /stop} too. */
    public boolean stop(String text) {
        return false;
    }

    /** A number from 0 to 99 in digits of any script, or in words to ten. */
    public OptionalInt number(String text, @Nullable Language language) {
        return OptionalInt.empty();
    }

    /** The language a message is written in, as far as one can tell from its words and letters. */
    public Optional<Language> languageOf(String text) {
        return Optional.empty();
    }

    /** Brings spellings together that mean the same; only for comparing. */
    public static String fold(String text) {
        return text;
    }
}
