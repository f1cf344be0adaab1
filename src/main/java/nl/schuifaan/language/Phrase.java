package nl.schuifaan.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say: a key of {@code messages/} and what to put into it.
 *
 * <p>A value is a {@link String} or {@link LocalizedText} (put in isolates where the language runs right to left), an
 * {@link Integer}, a {@link Language} (by its name), a {@link Phrase}, a {@link List} of these, or a
 * {@link java.time.LocalDateTime} ({@code {start}} is day and time, {@code {start, date}} and {@code {start, time}} are
 * one of them).
 *
 * @param key       a key of {@code messages/}
 * @param arguments names and values by turns
 * @param language  the language to say it in, whatever language the rest is said in; null for that of the rest
 */
public record Phrase(String key, List<Object> arguments, @Nullable Language language) {

    public Phrase {
        arguments = List.copyOf(arguments);
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException("a name without a value in " + key);
        }
    }

    public Phrase(String key, List<Object> arguments) {
        this(key, arguments, null);
    }

    /** Such as {@code Phrase.of("places.left", "n", 3)}. */
    public static Phrase of(String key, Object... namesAndValues) {
        return new Phrase(key, List.of(namesAndValues));
    }

    /** The same in a language of its own: a greeting in each language, the name of a language in itself. */
    public Phrase in(Language own) {
        return new Phrase(key, arguments, own);
    }
}
