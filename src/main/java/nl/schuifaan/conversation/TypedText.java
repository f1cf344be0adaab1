package nl.schuifaan.conversation;

import java.util.OptionalInt;
import nl.schuifaan.language.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, and what it can mean by itself.
 *
 * @param words      without blanks around it
 * @param keyword    the word that means something everywhere, if it is one
 * @param number     the number that it is, in figures or in words
 * @param recognised whether it told which language the person speaks
 */
record TypedText(String words, @Nullable Keyword keyword, OptionalInt number, boolean recognised) {

    boolean is(Keyword one) {
        return keyword == one;
    }

    boolean polite() {
        return is(Keyword.HELLO) || is(Keyword.THANKS);
    }
}
