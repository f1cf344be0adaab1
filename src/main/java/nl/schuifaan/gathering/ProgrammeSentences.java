package nl.schuifaan.gathering;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The sentences about a programme: in Dutch, as the file itself is, for organisers; in English for the log. */
public final class ProgrammeSentences {

    public static final ProgrammeSentences DUTCH = new ProgrammeSentences("nl");
    public static final ProgrammeSentences ENGLISH = new ProgrammeSentences("en");

    private final Properties patterns = new Properties();
    private final ULocale locale;

    private ProgrammeSentences(String language) {
        locale = new ULocale(language);
        try (InputStream file = ProgrammeSentences.class.getResourceAsStream("/messages/programme_" + language
                + ".properties")) {
            patterns.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    public String say(Problem problem) {
        String pattern = patterns.getProperty(problem.key());
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence " + problem.key());
        }
        Map<String, Object> arguments = new HashMap<>();
        problem.arguments().forEach((name, value) ->
                arguments.put(name, value instanceof Problem part ? say(part) : String.valueOf(value)));
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
