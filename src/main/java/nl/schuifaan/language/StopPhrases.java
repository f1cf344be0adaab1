package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a message to hear a wish to get nothing more, in all languages together, read from
 * {@code word.stop} and the keys below it.
 */
final class StopPhrases {

    /** @param in the only language in which it means that; null for all */
    private record Phrase(WordPattern pattern, StopRole role, @Nullable Language in) {}

    /** A phrase that was found, up to the word at {@code end}. */
    record Found(StopRole role, int end, @Nullable Language in) {}

    private static final Map<StopRole,
            String> KEYS = Map.of(StopRole.WISH, "word.stop.phrase", StopRole.REQUEST, "word.stop.request",
            StopRole.STOP, "word.stop", StopRole.UNCLEAR, "word.stop.unclear", StopRole.UNLESS, "word.stop.unless",
            StopRole.COURTESY, "word.stop.courtesy", StopRole.JOINS, "word.stop.joins", StopRole.SIGNS,
            "word.stop.signs");

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    StopPhrases(List<MessagesFile> files, Set<String> ambiguous) {
        for (MessagesFile file : files) {
            // Most phrases have a list in them, of hundreds of words: it is read once.
            Map<String, WordPattern> lists = new HashMap<>();
            for (StopRole role : StopRole.values()) {
                for (String phrase : file.words(Objects.requireNonNull(KEYS.get(role)))) {
                    boolean own = (role == StopRole.STOP || role == StopRole.UNCLEAR)
                            && ambiguous.contains(Keywords.fold(phrase));
                    add(new Phrase(read(phrase, file, lists), role, own ? file.language() : null));
                }
            }
        }
        byFirst.replaceAll((_, phrases) -> List.copyOf(phrases));
    }

    private static WordPattern read(String phrase, MessagesFile file, Map<String, WordPattern> lists) {
        try {
            return phrase.codePoints().anyMatch(Character::isLetter)
                    ? WordPattern.read(phrase, list -> lists.computeIfAbsent(list, name ->
                            WordPatternReader.anyOf(file.words("word.stop.list." + name))))
                    : new WordPattern.AnyOf(Set.of(phrase));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private void add(Phrase phrase) {
        Set<String> first = new HashSet<>();
        phrase.pattern().addFirst(first);
        first.forEach(word -> byFirst.computeIfAbsent(word, _ -> new ArrayList<>()).add(phrase));
    }

    /** The words that a phrase can begin with. */
    Set<String> known() {
        return Set.copyOf(byFirst.keySet());
    }

    /**
     * The longest phrase that begins at a word and ends by {@code last}, of two the one that tells more; null if there
     * is none.
     */
    @Nullable Found longest(List<String> words, int at, int last, Set<StopRole> roles) {
        Found longest = null;
        for (Phrase phrase : byFirst.getOrDefault(words.get(at), List.of())) {
            long ends = roles.contains(phrase.role()) ? phrase.pattern().ends(words, 1L << at) & (2L << last) - 1 : 0;
            int end = Long.SIZE - Long.numberOfLeadingZeros(ends) - 1;
            if (ends != 0 && (longest == null || end > longest.end()
                    || end == longest.end() && phrase.role().compareTo(longest.role()) < 0)) {
                longest = new Found(phrase.role(), end, phrase.in());
            }
        }
        return longest;
    }
}
