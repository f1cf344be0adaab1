package nl.schuifaan.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words and what each means, looked up as they are written, then by looser and looser spellings. A spelling that two meanings
 * share means neither.
 *
 * @param <T> what a word means
 */
final class Words<T> {

    /** Shorter words are never compared loosely: too many of them become equal. */
    private static final int LOOSE_FROM = 3;

    private final Map<String, T> plain = new HashMap<>();
    private final Map<String, T> folded = new HashMap<>();
    private final Map<String, T> loose = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    void add(String word, T meaning) {
        String exact = Folding.plain(word);
        String fold = Folding.folded(exact);
        put(plain, "=", exact, meaning);
        put(folded, "~", fold, meaning);
        put(loose, "?", Folding.loose(fold), meaning);
    }

    private void put(Map<String, T> map, String level, String word, T meaning) {
        T before = map.putIfAbsent(word, meaning);
        if (before != null && !before.equals(meaning)) {
            unclear.add(level + word);
        }
    }

    /** The meaning of a text by the first of its forms that means something. */
    Optional<T> find(Spelling spelling) {
        for (Spelling.Form form : spelling.forms()) {
            Optional<T> meaning = at(form);
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    private Optional<T> at(Spelling.Form form) {
        Map<String, T> map = switch (form.level()) {
            case '=' -> plain;
            case '~' -> folded;
            default -> loose;
        };
        boolean tooShort = form.level() == '?' && form.text().length() < LOOSE_FROM;
        T meaning = tooShort ? null : map.get(form.text());
        return meaning == null || unclear.contains(form.level() + form.text()) ? Optional.empty() : Optional.of(meaning);
    }

    /** A text in the forms in which it is looked up, the closest first. */
    record Spelling(List<Form> forms) {

        record Form(char level, String text) {}

        static Spelling of(String text) {
            String plain = Folding.plain(text);
            String once = Folding.shortened(plain, 1);
            return once.equals(plain) ? asWritten(plain) : drawnOut(plain, once, Folding.shortened(plain, 2));
        }

        /** Most texts: no letter stands in them three times in a row. */
        private static Spelling asWritten(String plain) {
            String folded = Folding.folded(plain);
            return new Spelling(List.of(new Form('=', plain), new Form('~', folded), new Form('?', Folding.loose(folded))));
        }

        private static Spelling drawnOut(String plain, String once, String twice) {
            String folded = Folding.folded(plain);
            return new Spelling(List.of(
                    new Form('=', plain), new Form('=', once), new Form('=', twice),
                    new Form('~', folded), new Form('~', Folding.folded(once)), new Form('~', Folding.folded(twice)),
                    new Form('?', Folding.loose(folded))));
        }
    }
}
