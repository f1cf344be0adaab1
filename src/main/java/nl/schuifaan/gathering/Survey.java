package nl.schuifaan.gathering;

import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.TypeAlias;

/**
 * Which questions are asked about a gathering.
 *
 * @param template the questions that come with the application
 * @param own      an organiser's own, in the place of those; empty when there are none
 */
@TypeAlias("survey")
public record Survey(Template template, List<OwnQuestion> own) {

    /** Questions that come with the application. */
    public enum Template { STORY, DIALOGUE, TRAINING, NONE }

    public Survey {
        own = List.copyOf(Objects.requireNonNullElse(own, List.of()));
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
