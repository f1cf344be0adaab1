package nl.schuifaan.gathering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Questionnaire.Kind;
import org.springframework.data.annotation.TypeAlias;

/**
 * Which questions are asked about a gathering.
 *
 * @param template the questions that come with the application
 * @param own      an organiser's own, in the place of those; empty when there are none
 */
@TypeAlias("survey")
public record Survey(Template template, List<Own> own) {

    /** Questions that come with the application. */
    public enum Template { STORY, DIALOGUE, TRAINING, NONE }

    public Survey {
        own = List.copyOf(Objects.requireNonNullElse(own, List.of()));
    }

    /**
     * An organiser's own question.
     *
     * @param text    language code → text
     * @param options the same for each answer that can be chosen; none where the kind has its own
     */
    @TypeAlias("own-question")
    public record Own(Answers answers, Map<String, String> text, List<Map<String, String>> options) {

        public Own {
            options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
        }
    }

    /** How an own question is answered. */
    public enum Answers {
        /** From very good to bad. */
        GOOD(Kind.ONE),
        /** From yes, very much to not at all. */
        AGREE(Kind.ONE),
        CHOICE(Kind.ONE),
        SEVEN(Kind.SEVEN),
        YES_NO(Kind.YES_NO),
        SEVERAL(Kind.SEVERAL),
        OPEN(Kind.OPEN);

        private final Kind kind;

        Answers(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }

        boolean haveOptions() {
            return this == CHOICE || this == SEVERAL;
        }
    }

    /** What is asked where the file does not say. */
    static Survey usual(nl.schuifaan.conversation.Listing.Kind gathering) {
        return new Survey(switch (gathering) {
            case STORY -> Template.STORY;
            case DISTRICT -> Template.DIALOGUE;
            case TRAINING -> Template.TRAINING;
        }, List.of());
    }
}
