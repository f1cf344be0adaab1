package nl.schuifaan.poll;

import java.util.List;
import java.util.Map;
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
                  String counted, Map<String, Integer> facts, List<ResultSection> sections, Map<String, String> seals,
                  boolean compares) {

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
