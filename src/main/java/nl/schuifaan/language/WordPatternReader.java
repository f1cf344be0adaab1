package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Goes through a phrase once. */
final class WordPatternReader {

    private final String phrase;
    private final Function<String, WordPattern> lists;
    private int at;

    private WordPatternReader(String phrase, Function<String, WordPattern> lists) {
        this.phrase = phrase;
        this.lists = lists;
    }

    static WordPattern read(String phrase, Function<String, WordPattern> lists) {
        WordPatternReader reader = new WordPatternReader(phrase, lists);
        WordPattern read = reader.choices(false);
        if (reader.at < phrase.length() || read.addFirst(new HashSet<>())) {
            throw new IllegalArgumentException("'" + phrase
                    + "' is no phrase: a bracket is not closed, or all of it may be left out");
        }
        return read;
    }

    /** One of these, each a word or some. */
    static WordPattern anyOf(List<String> list) {
        return of(list.stream().map(WordPatternReader::words).toList(), false);
    }

    private WordPattern choices(boolean optional) {
        List<WordPattern> choices = new ArrayList<>();
        do {
            choices.add(sequence());
        } while (at < phrase.length() && phrase.charAt(at) == '|' && at++ >= 0);
        return of(choices, optional);
    }

    private WordPattern sequence() {
        List<WordPattern> parts = new ArrayList<>();
        while (at < phrase.length() && "|)]".indexOf(phrase.charAt(at)) < 0) {
            parts.addAll(next(phrase.charAt(at)));
        }
        return parts.size() == 1 ? parts.getFirst() : new WordPattern.Sequence(List.copyOf(parts));
    }

    private List<WordPattern> next(char first) {
        return switch (first) {
            case ' ' -> upTo(at + 1, List.of());
            case '(', '[' -> bracketed(first == '[');
            case '<' -> {
                int end = Math.max(at, phrase.indexOf('>', at));
                yield upTo(end + 1, List.of(lists.apply(phrase.substring(at + 1, end))));
            }
            default -> {
                int end = at;
                while (end < phrase.length() && " |()[]<>".indexOf(phrase.charAt(end)) < 0) {
                    end++;
                }
                yield upTo(end, List.of(words(phrase.substring(at, end))));
            }
        };
    }

    private List<WordPattern> bracketed(boolean optional) {
        at++;
        WordPattern inner = choices(optional);
        if (at == phrase.length()) {
            throw new IllegalArgumentException("'" + phrase + "' has a bracket that is not closed");
        }
        return upTo(at + 1, List.of(inner));
    }

    private List<WordPattern> upTo(int end, List<WordPattern> read) {
        at = end;
        return read;
    }

    private static WordPattern words(String text) {
        List<WordPattern> words = new ArrayList<>();
        for (String word : Keywords.fold(text).split(" ")) {
            words.add(new WordPattern.AnyOf(Set.of(word)));
        }
        return words.size() == 1 ? words.getFirst() : new WordPattern.Sequence(List.copyOf(words));
    }

    /** Single words are looked up together. */
    private static WordPattern of(List<WordPattern> choices, boolean optional) {
        Set<String> single = new HashSet<>();
        List<WordPattern> others = new ArrayList<>();
        choices.forEach(choice -> {
            if (choice instanceof WordPattern.AnyOf(Set<String> words)) {
                single.addAll(words);
            } else {
                others.add(choice);
            }
        });
        if (!single.isEmpty()) {
            others.add(new WordPattern.AnyOf(Set.copyOf(single)));
        }
        return others.size() == 1 && !optional ? others.getFirst()
                : new WordPattern.Choice(List.copyOf(others), optional);
    }
}
