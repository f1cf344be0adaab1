package nl.schuifaan.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells in which language someone writes: by the name of the language, by words that only one has, then by letters that
 * only one has.
 */
final class LanguageGuess {

    /** The beginning of a message tells enough. In characters. */
    private static final int ENOUGH = 500;
    /** Who names a language wants it, whatever language the rest is in. */
    private static final int WEIGHT_OF_NAME = 3;

    private final Map<String, Language> names = new HashMap<>();
    private final Map<String, Language> wordsOfOne = new HashMap<>();
    private final Map<Integer, Language> letters = new HashMap<>();
    private final Map<Integer, Language> likelyLetters = new HashMap<>();

    LanguageGuess(List<MessagesFile> files) {
        Set<String> shared = new HashSet<>();
        Set<String> sharedNames = new HashSet<>();
        for (MessagesFile file : files) {
            names(file).forEach(name -> addTo(names, sharedNames, Keywords.fold(name), file.language()));
            telling(file).forEach(word -> addTo(wordsOfOne, shared, Keywords.fold(word), file.language()));
            addLetters(file.words("word.letters"), file.language(), letters);
            addLetters(file.words("word.letters.likely"), file.language(), likelyLetters);
        }
        wordsOfOne.keySet().removeAll(shared);
        wordsOfOne.keySet().removeIf(word -> word.codePoints().noneMatch(Character::isLetter));
        names.keySet().removeAll(sharedNames);
    }

    private static List<String> names(MessagesFile file) {
        Set<String> names = new HashSet<>(file.words("word.own-name"));
        names.addAll(file.words("language.name"));
        return List.copyOf(names);
    }

    /** The words of a file that people type; not the numbers, as the same digits and loanwords are used in all. */
    private static Set<String> telling(MessagesFile file) {
        Set<String> words = new HashSet<>(file.words("word.hello"));
        words.addAll(file.words("word.common"));
        words.addAll(file.words("word.ambiguous"));
        Keywords.eachWord(file, (word, _) -> words.add(word));
        Keywords.eachNumber(file, (word, _) -> words.add(word));
        return words;
    }

    private static void addTo(Map<String, Language> map, Set<String> shared, String word, Language language) {
        Language before = map.putIfAbsent(word, language);
        if (before != null && !before.equals(language)) {
            shared.add(word);
        }
    }

    private static void addLetters(List<String> words, Language language, Map<Integer, Language> letters) {
        words.forEach(letter -> letters.put(letter.codePointAt(0), language));
    }

    Optional<Language> named(String folded) {
        return Optional.ofNullable(names.get(folded));
    }

    Optional<Language> of(String text) {
        String plain = Folding.plain(text.substring(0, Math.min(text.length(), ENOUGH)));
        String folded = Folding.folded(plain);
        Language whole = names.getOrDefault(folded, wordsOfOne.get(folded));
        if (whole != null) {
            return Optional.of(whole);
        }
        return most(byWords(folded)).or(() -> most(byLetters(plain, letters)))
                .or(() -> most(byLetters(plain, likelyLetters)));
    }

    private Map<Language, Integer> byWords(String folded) {
        Map<Language, Integer> score = new HashMap<>();
        for (String piece : folded.split(" ")) {
            String word = Folding.folded(Folding.plain(piece));
            Language named = names.get(word);
            Language language = named != null && word.length() > 2 ? named : wordsOfOne.get(word);
            if (language != null) {
                score.merge(language, named != null ? WEIGHT_OF_NAME : 1, Integer::sum);
            }
        }
        return score;
    }

    private static Map<Language, Integer> byLetters(String plain, Map<Integer, Language> letters) {
        Map<Language, Integer> score = new HashMap<>();
        plain.codePoints().mapToObj(letters::get).filter(language -> language != null)
                .forEach(language -> score.merge(language, 1, Integer::sum));
        return score;
    }

    /** The one with the highest score; none when two share it. */
    private static Optional<Language> most(Map<Language, Integer> score) {
        int highest = score.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Language> best = score.entrySet().stream().filter(each -> each.getValue() == highest)
                .map(Map.Entry::getKey).toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }
}
