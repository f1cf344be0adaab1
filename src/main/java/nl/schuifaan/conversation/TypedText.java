package nl.schuifaan.conversation;

import java.util.Locale;
import java.util.OptionalInt;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, and what it can mean by itself.
 *
 * @param words      without blanks around it
 * @param folded     the same for comparing with labels; empty for what is longer than any
 * @param keyword    the word that means something everywhere, if it is one
 * @param number     the number that it is, in figures or in words
 * @param recognised whether it told which language the person speaks
 */
record TypedText(
        String words, String folded, @Nullable Keyword keyword, OptionalInt number, boolean recognised) {

    boolean is(Keyword one) {
        return keyword == one;
    }

    boolean polite() {
        return is(Keyword.HELLO) || is(Keyword.THANKS);
    }

    /** Whether it may be somebody's own words: "yes" and "thanks" may, a word that calls something up is none. */
    boolean own(Phrasebook book) {
        boolean free = keyword == null || polite() || is(Keyword.YES) || is(Keyword.NO) || asksInOwnWords(book);
        return free && !words.isEmpty();
    }

    /**
     * Whether it is a sentence that asks for an explanation. Where one's own words are wanted it is one of those; only
     * the word that we name ourselves calls it up there.
     */
    boolean asksInOwnWords(Phrasebook book) {
        return (keyword == Keyword.INFO || keyword == Keyword.PRIVACY) && book.languages().stream()
                .noneMatch(language -> book.keywords().spellings(keyword, language).getFirst()
                        .equals(words.toLowerCase(Locale.forLanguageTag(language.code()))));
    }
}
