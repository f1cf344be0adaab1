package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A phrase with choices in it, matched word by word: {@code [ik] (wil|hoef) geen <messages> meer}. In brackets stands
 * what may be left out, {@code |} parts what may stand for one another, and {@code <messages>} is a list of its own in
 * the same file.
 *
 * <p>Places between words are the bits of a number, so all ways to match are followed at once, in at most
 * {@value #MOST_WORDS} words.
 */
sealed interface WordPattern {

    /** More words than there are places in a {@code long}, less the one after the last, are not looked at. */
    int MOST_WORDS = 62;

    /** The places where this can end, when it begins at one of those given. */
    long ends(List<String> words, long begins);

    /** Adds the words this can begin with; true when it can be nothing at all. */
    boolean addFirst(Set<String> first);

    /** One of these words. */
    record AnyOf(Set<String> choices) implements WordPattern {
        @Override
        public long ends(List<String> words, long begins) {
            long ends = 0;
            for (long left = begins; left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                if (place < words.size() && choices.contains(words.get(place))) {
                    ends |= 1L << place + 1;
                }
            }
            return ends;
        }

        @Override
        public boolean addFirst(Set<String> first) {
            first.addAll(choices);
            return false;
        }
    }

    /** One after the other. */
    record Sequence(List<WordPattern> parts) implements WordPattern {
        @Override
        public long ends(List<String> words, long begins) {
            long ends = begins;
            for (int i = 0; i < parts.size() && ends != 0; i++) {
                ends = parts.get(i).ends(words, ends);
            }
            return ends;
        }

        @Override
        public boolean addFirst(Set<String> first) {
            return parts.stream().allMatch(part -> part.addFirst(first));
        }
    }

    /** One of these, or nothing where that is allowed. */
    record Choice(List<WordPattern> choices, boolean optional) implements WordPattern {
        @Override
        public long ends(List<String> words, long begins) {
            long ends = optional ? begins : 0;
            for (WordPattern choice : choices) {
                ends |= choice.ends(words, begins);
            }
            return ends;
        }

        @Override
        public boolean addFirst(Set<String> first) {
            boolean empty = optional;
            for (WordPattern choice : choices) {
                empty |= choice.addFirst(first);
            }
            return empty;
        }
    }

    /**
     * Reads a phrase.
     *
     * @param lists the words of a list by its name
     * @throws IllegalArgumentException when a bracket is not closed, or the phrase can be nothing at all
     */
    static WordPattern read(String phrase, Function<String, List<String>> lists) {
        Reader reader = new Reader(phrase, lists);
        WordPattern read = reader.choices(false);
        if (reader.at < phrase.length() || read.addFirst(new HashSet<>())) {
            throw new IllegalArgumentException("'" + phrase
                    + "' is no phrase: a bracket is not closed, or all of it may be left out");
        }
        return read;
    }

    /** Goes through a phrase once. */
    final class Reader {
        private final String phrase;
        private final Function<String, List<String>> lists;
        private int at;

        private Reader(String phrase, Function<String, List<String>> lists) {
            this.phrase = phrase;
            this.lists = lists;
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
            return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
        }

        private List<WordPattern> next(char first) {
            return switch (first) {
                case ' ' -> upTo(at + 1, List.of());
                case '(', '[' -> bracketed(first == '[');
                case '<' -> {
                    int end = Math.max(at, phrase.indexOf('>', at));
                    List<WordPattern> list = List.of(of(lists.apply(phrase.substring(at + 1, end)).stream()
                            .map(Reader::words).toList(), false));
                    yield upTo(end + 1, list);
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
                words.add(new AnyOf(Set.of(word)));
            }
            return words.size() == 1 ? words.getFirst() : new Sequence(words);
        }

        /** Single words are looked up together. */
        private static WordPattern of(List<WordPattern> choices, boolean optional) {
            Set<String> single = new HashSet<>();
            List<WordPattern> others = new ArrayList<>();
            choices.forEach(choice -> {
                if (choice instanceof AnyOf(Set<String> words)) {
                    single.addAll(words);
                } else {
                    others.add(choice);
                }
            });
            if (!single.isEmpty()) {
                others.add(new AnyOf(Set.copyOf(single)));
            }
            return others.size() == 1 && !optional ? others.getFirst() : new Choice(List.copyOf(others), optional);
        }
    }
}
