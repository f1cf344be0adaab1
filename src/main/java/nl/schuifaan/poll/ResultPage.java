package nl.schuifaan.poll;

import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;

/**
 * Results as they stand on a page to print, in words.
 *
 * @param path    of this page
 * @param scope   what it is about
 * @param places  gatherings it is about, where it is about some
 * @param notice  why there is nothing to see; null when there is
 * @param counted the day of the last count
 * @param facts   label → how many
 * @param seals   code of a gathering → digest of its snapshot
 * @param compares whether something was asked before too
 */
public record ResultPage(Phrasebook book, Language language, String path, String scope, List<String> places,
        @Nullable String notice,
                  String counted, Map<String, Integer> facts, List<Section> sections, Map<String, String> seals,
                  boolean compares) {

    /**
     * One question.
     *
     * @param id     unique on the page
     * @param bars   null for an open question, and where there is nothing to draw
     * @param quotes   open answers that may be read by others
     * @param withheld how many open answers there are that may not, in words; null where there are none
     */
    public record Section(String id, String text, Kind kind, List<String> answers, List<Column> columns,
            @Nullable Bars bars, List<String> quotes, @Nullable String withheld) {

        public boolean several() {
            return kind == Kind.SEVERAL;
        }

        /** What the drawing shows, for who does not see it. */
        public String inWords() {
            StringBuilder words = new StringBuilder();
            for (Column column : columns) {
                words.append(column.heading()).append(": ").append(column.answered()).append(". ");
                for (int i = 0; column.shown() && i < answers.size(); i++) {
                    words.append(answers.get(i)).append(": ").append(column.texts().get(i)).append(". ");
                }
            }
            return words.toString().strip();
        }
    }

    /**
     * A time at which a question was asked.
     *
     * @param kind     {@code now} or {@code before}
     * @param shown    false when too few answered: then there is no number in it
     * @param answered how many of how many answered, or that too few did
     * @param n        how many answered
     * @param of       how many could have
     * @param percent  of those who answered, from 0 to 100
     * @param texts    the same in words
     */
    public record Column(String kind, String heading, boolean shown, String answered, int n, int of,
            List<Integer> counts, List<Integer> percent, List<String> texts) {}

    /** Words of the page, by their key. */
    public String say(String key) {
        return say(book, language, key);
    }

    static String say(Phrasebook book, Language language, String key, Object... namesAndValues) {
        return book.say(Phrase.of(key, namesAndValues), language, Form.FULL);
    }

    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    public boolean rightToLeft() {
        return book.rightToLeft(language);
    }

    /** All languages, with their names in themselves. */
    public List<Language> languages() {
        return book.languages();
    }

    public String name(Language one) {
        return say(book, one, "language.name");
    }

    /** Whether this element runs the other way than the page. */
    public String directionOf(Language one) {
        return book.rightToLeft(one) ? "rtl" : "ltr";
    }
}
