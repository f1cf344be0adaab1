package nl.schuifaan.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A variable and what was given for it. What does not fit is refused with a sentence that begins with its name; the
 * value itself is not repeated, as it may be a secret that landed in the wrong place.
 */
record Variable<T>(String name, Optional<T> value) {

    /** Blank is the same as not given: {@code .env.example} is full of empty ones. */
    static Variable<String> of(Settings.Variables variables, String name) {
        return new Variable<>(name, Optional.ofNullable(variables.get(name)).map(Variable::plain)
                .filter(text -> !text.isEmpty()));
    }

    /** Quotes are for shells; in a properties file they would become part of the value. */
    private static String plain(String raw) {
        var text = raw.strip();
        var quoted = text.length() >= 2
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** {@code problem} completes the sentence that begins with the name. */
    Variable<T> must(Predicate<T> hold, String problem) {
        if (value.filter(hold.negate()).isPresent()) {
            throw refused(problem);
        }
        return this;
    }

    /** As another type; any exception of {@code parse} means that it does not fit. */
    <R> Variable<R> as(Function<T, R> parse, String problem) {
        try {
            return new Variable<>(name, value.map(parse));
        } catch (RuntimeException _) {
            throw refused(problem);
        }
    }

    /** {@code why} completes the sentence that begins with the name. */
    T required(String why) {
        return value.orElseThrow(() -> refused("is missing: " + why));
    }

    T or(T otherwise) {
        return value.orElse(otherwise);
    }

    boolean present() {
        return value.isPresent();
    }

    StartupException refused(String problem) {
        return new StartupException(name + " " + problem + ".");
    }
}
