package nl.schuifaan.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.schuifaan.language.Spelling.Level;

/**
 * Words and what each means, looked up as they are written, then by looser and looser spellings. A spelling that two
 * meanings share means neither.
 *
 * @param <T> what a word means
 */
final class Lexicon<T> {

    /** Shorter words are never compared loosely: too many of them become equal. */
    private static final int LOOSE_FROM = 3;

    /** An empty meaning stands for two that share the spelling. */
    private final Map<Level, Map<String, Optional<T>>> words = new EnumMap<>(Level.class);

    Lexicon() {
        for (Level level : Level.values()) {
            words.put(level, new HashMap<>());
        }
    }

    /** @param loosely whether a word that is like it counts as well */
    void add(String word, T meaning, boolean loosely) {
        String plain = Folding.plain(word);
        String folded = Folding.folded(plain);
        put(Level.PLAIN, plain, meaning);
        put(Level.FOLDED, folded, meaning);
        String loose = Folding.loose(folded);
        if (loosely && loose.length() >= LOOSE_FROM) {
            put(Level.LOOSE, loose, meaning);
        }
    }

    private Map<String, Optional<T>> at(Level level) {
        return Objects.requireNonNull(words.get(level));
    }

    private void put(Level level, String word, T meaning) {
        Optional<T> only = Optional.of(meaning);
        at(level).merge(word, only, (before, _) -> before.equals(only) ? before : Optional.empty());
    }

    /** The meaning of the closest form that has one. */
    Optional<T> find(Spelling spelling) {
        for (int i = 0; i < Spelling.FORMS; i++) {
            String form = spelling.form(i);
            Optional<T> meaning = form == null ? null : at(Spelling.level(i)).get(form);
            if (meaning != null && meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }
}
