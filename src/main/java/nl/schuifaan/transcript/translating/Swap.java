package nl.schuifaan.transcript.translating;

import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** The languages in which a choice of one's own language is exchanged; a third one stays what it is. */
record Swap(Language from, Language to) {
    @Nullable Language of(@Nullable Language language) {
        if (language == null) {
            return null;
        }
        return language.equals(from) ? to : language.equals(to) ? from : language;
    }
}
