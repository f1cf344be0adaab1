package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.language.Phrase;

/**
 * A few questions about one gathering, as they are put to who was there, or to who is going to be.
 *
 * @param id        gathering and moment: {@code LAAK1.after}
 * @param place     where the gathering was; what it was about is not said, as phones are shared
 * @param start     when it began, local time in The Hague
 * @param before    whether it is asked before the gathering
 * @param questions three to five, in the order in which they are asked
 */
public record Questionnaire(String id, String place, LocalDateTime start, boolean before, List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /**
     * One question. It can always be left without an answer.
     *
     * @param options what can be chosen, numbered from 1; none for an open question
     */
    public record Question(Kind kind, Phrase text, List<Phrase> options) {

        public Question {
            options = List.copyOf(options);
        }
    }

    /** What kind of answer a question takes. */
    public enum Kind {
        /** One of a few labelled answers. */
        ONE,
        /** The seven pairs of circles of <i>Inclusion of Other in the Self</i> (Aron, 1992), as a digit. */
        SEVEN,
        YES_NO,
        /** As many as apply. */
        SEVERAL,
        /** In one's own words. */
        OPEN
    }
}
