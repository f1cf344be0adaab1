package nl.schuifaan.gathering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.annotation.TypeAlias;

/**
 * An organiser's own question.
 *
 * @param text    language code → text
 * @param options the same for each answer that can be chosen; none where the kind has its own
 */
@TypeAlias("own-question")
public record OwnQuestion(AnswerType answers, Map<String, String> text, List<Map<String, String>> options) {

    public OwnQuestion {
        options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
    }
}
