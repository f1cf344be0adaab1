package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * How many are at a table, as a facilitator writes it: <i>wij zijn met 6, er mist er 1</i>. Figures of any script
 * count, and words for numbers where there is no figure.
 */
final class FacilitatorCount {

    /** A longer message is no count. In characters. */
    private static final int LONGEST = 120;

    /** More do not sit at a table. */
    private static final int MOST = 60;

    private FacilitatorCount() {}

    /** @param people at the table; 0 when that was not said */
    record Counted(int people, int missing) {}

    private record Number(int value, int place) {}

    /** Null when it tells no number, or more than two. */
    static @Nullable Counted in(TurnContext here, String words) {
        if (words.length() > LONGEST) {
            return null;
        }
        List<Counted> parts = Arrays.stream(words.split("[,;:.!\\n،؛]")).map(part -> part(here, part)).toList();
        if (parts.contains(null)) {
            return null;
        }
        List<Integer> people = parts.stream().map(Counted::people).filter(n -> n > 0).toList();
        List<Integer> missing = parts.stream().map(Counted::missing).filter(n -> n > 0).toList();
        boolean one = people.size() <= 1 && missing.size() <= 1 && people.size() + missing.size() > 0;
        return one ? new Counted(people.isEmpty() ? 0 : people.getFirst(), missing.isEmpty() ? 0 : missing.getFirst())
                : null;
    }

    /** What one part of the sentence tells; null when it makes no sense. */
    private static @Nullable Counted part(TurnContext here, String part) {
        List<String> words = Arrays.stream(part.split("[^\\p{L}\\p{M}\\p{Nd}]+")).filter(it -> !it.isEmpty())
                .toList();
        List<Number> numbers = numbers(here, words);
        int missing = nobody(here, words) ? -1 : missing(here, words);
        if (numbers.size() > 2 || numbers.size() == 2 && missing < 0) {
            return null;
        }
        Number missed = missing < 0 ? null : numbers.stream()
                .min(Comparator.comparingInt((Number it) -> Math.abs(it.place() - missing))
                        .thenComparing(it -> -it.place())).orElse(null);
        Number there = numbers.stream().filter(it -> it != missed).findFirst().orElse(null);
        return new Counted(there == null ? 0 : there.value(), missed == null ? 0 : missed.value());
    }

    private static List<Number> numbers(TurnContext here, List<String> words) {
        List<Number> figures = new ArrayList<>();
        List<Number> inWords = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("\\p{Nd}{1,2}")) {
                figures.add(new Number(Integer.parseInt(word), i));
            } else if (number(here, word).isPresent()) {
                inWords.add(new Number(number(here, word).getAsInt(), i));
            }
        }
        return (figures.isEmpty() ? inWords : figures).stream().filter(it -> it.value() <= MOST).toList();
    }

    private static OptionalInt number(TurnContext here, String word) {
        return here.phrasebook().keywords().number(word, here.contact().language());
    }

    /** Whether it says that nobody is missing: then a figure counts those who are there. */
    private static boolean nobody(TurnContext here, List<String> words) {
        String said = Keywords.fold(String.join(" ", words));
        return Arrays.stream(wordsFor(here, "facilitator.nobody-words").split("/"))
                .anyMatch(phrase -> said.contains(Keywords.fold(phrase.strip())));
    }

    private static String wordsFor(TurnContext here, String key) {
        return here.phrasebook().say(Phrase.of(key), here.contact().spoken(), Phrasebook.Form.FULL);
    }

    /** Where the word for <i>missing</i> stands, in the language of the person; -1 when it does not. */
    private static int missing(TurnContext here, List<String> words) {
        List<String> stems = Arrays.stream(wordsFor(here, "facilitator.missing-words").split(" "))
                .map(Keywords::fold).filter(stem -> !stem.isBlank()).toList();
        for (int i = 0; i < words.size(); i++) {
            String word = Keywords.fold(words.get(i));
            if (stems.stream().anyMatch(word::contains)) {
                return i;
            }
        }
        return -1;
    }
}
