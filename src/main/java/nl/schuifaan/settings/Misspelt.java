package nl.schuifaan.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names in {@code .env} that nothing reads, and what was probably meant. */
final class Misspelt {

    private static final Logger log = LoggerFactory.getLogger(Misspelt.class);

    /** How our settings are written; others, as {@code logging.level.root}, are of the libraries. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Stand in the same file for the sake of {@code deploy/}. */
    private static final Set<String> OF_OTHERS = Set.of("MONGODB_PASSWORD", "MONGODB_ROOT_PASSWORD");

    private Misspelt() {}

    /**
     * Tells the log of each.
     *
     * @param known names that are read
     */
    static void tell(Collection<String> given, Set<String> known) {
        sentences(given, known).forEach(sentence -> log.warn("{}", sentence));
    }

    static List<String> sentences(Collection<String> given, Set<String> known) {
        return given.stream().filter(name -> OURS.matcher(name).matches())
                .filter(name -> !known.contains(name) && !OF_OTHERS.contains(name))
                .map(name -> sentence(name, known)).toList();
    }

    private static String sentence(String name, Set<String> known) {
        return ".env: " + name + " is not a setting, so it does nothing"
                + likely(name, known).map(meant -> "; did you mean " + meant + "?").orElse(".");
    }

    private static Optional<String> likely(String name, Set<String> known) {
        return known.stream().min(Comparator.<String>comparingInt(one -> EditDistance.between(name, one))
                .thenComparing(one -> one))
                .filter(one -> EditDistance.between(name, one) <= Math.max(2, one.length() / 3));
    }
}
