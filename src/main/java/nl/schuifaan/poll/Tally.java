package nl.schuifaan.poll;

import java.util.List;
import java.util.Objects;
import nl.schuifaan.conversation.Questionnaire;
import org.springframework.data.annotation.TypeAlias;

/**
 * One question.
 *
 * @param n      how many answered it
 * @param counts how many chose each answer
 * @param words  open answers, in an order of chance
 */
@TypeAlias("tally")
record Tally(String key, Questionnaire.Kind kind, int n, List<Integer> counts, List<Words> words) {

    Tally {
        counts = List.copyOf(Objects.requireNonNullElse(counts, List.of()));
        words = List.copyOf(Objects.requireNonNullElse(words, List.of()));
    }
}
