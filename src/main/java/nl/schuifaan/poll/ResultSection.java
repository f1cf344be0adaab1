package nl.schuifaan.poll;

import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One question on a page of results.
 *
 * @param id     unique on the page
 * @param bars   null for an open question, and where there is nothing to draw
 * @param quotes   open answers that may be read by others
 * @param withheld how many open answers there are that may not, in words; null where there are none
 */
public record ResultSection(String id, String text, Kind kind, List<String> answers, List<ResultColumn> columns,
        @Nullable Bars bars, List<String> quotes, @Nullable String withheld) {

    public boolean several() {
        return kind == Kind.SEVERAL;
    }

    /** What the drawing shows, for who does not see it. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        for (ResultColumn column : columns) {
            words.append(column.heading()).append(": ").append(column.answered()).append(". ");
            for (int i = 0; column.shown() && i < answers.size(); i++) {
                words.append(answers.get(i)).append(": ").append(column.texts().get(i)).append(". ");
            }
        }
        return words.toString().strip();
    }
}
