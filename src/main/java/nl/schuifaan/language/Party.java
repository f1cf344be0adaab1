package nl.schuifaan.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** How many come, adults and children told apart. */
public record Party(int adults, int children) {

    /** The words for children, for people and for <i>and</i>, of all languages. */
    static final class Words {

        private final Set<String> children = new HashSet<>();
        private final Set<String> between = new HashSet<>();

        Words(List<MessagesFile> files) {
            for (MessagesFile file : files) {
                file.words("word.children").forEach(word -> children.add(Keywords.fold(word)));
                file.words("word.and").forEach(word -> between.add(Keywords.fold(word)));
                file.words("word.people").forEach(word -> between.addAll(List.of(Keywords.fold(word).split(" "))));
            }
        }

        /** A number belongs to the word after it; without one to the adults. A child without a number is one. */
        Optional<Party> of(String plain, Function<String, OptionalInt> number) {
            int adults = 0;
            int young = -1;
            int counted = -1;
            for (String word : plain.split(" ")) {
                String folded = Keywords.fold(word);
                OptionalInt found = number.apply(word);
                if (children.contains(folded)) {
                    young = Math.max(0, young) + (counted < 0 ? 1 : counted);
                    counted = -1;
                } else if (found.isPresent()) {
                    adults += Math.max(0, counted);
                    counted = found.getAsInt();
                } else if (!folded.isEmpty() && !between.contains(folded)) {
                    return Optional.empty();
                }
            }
            adults += Math.max(0, counted);
            return young < 0 || adults == 0 ? Optional.empty() : Optional.of(new Party(adults, young));
        }
    }
}
