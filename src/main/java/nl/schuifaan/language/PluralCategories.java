package nl.schuifaan.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;

/** Which plural form a number takes in a language, by CLDR's rules: Arabic has six, Dutch two. */
final class PluralCategories {

    /** The names in the order of their ordinals. */
    static final List<String> NAMES = List.of(
            PluralRules.KEYWORD_ZERO, PluralRules.KEYWORD_ONE, PluralRules.KEYWORD_TWO,
            PluralRules.KEYWORD_FEW, PluralRules.KEYWORD_MANY, PluralRules.KEYWORD_OTHER);
    static final int OTHER = NAMES.size() - 1;

    /** Numbers up to here are looked up, as asking the rules takes some hundred times longer. */
    private static final int KNOWN = 1000;

    private final PluralRules rules;
    private final byte[] known = new byte[KNOWN];

    PluralCategories(ULocale locale) {
        rules = PluralRules.forLocale(locale);
        for (int n = 0; n < KNOWN; n++) {
            known[n] = (byte) NAMES.indexOf(rules.select(n));
        }
    }

    /** The ordinal of the category of {@code n}. */
    int of(int n) {
        return n >= 0 && n < KNOWN ? known[n] : NAMES.indexOf(rules.select(n));
    }

    /** The names of the categories that whole numbers take in this language. */
    Set<String> names() {
        return rules.getKeywords();
    }
}
