package nl.schuifaan.seating;

import java.util.List;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person who needs a chair. Nothing is guessed here: what a guest did not tell is null.
 *
 * @param id        says nothing about the person
 * @param party     the same for all who were signed up together; a party with a child stays together
 * @param languages that she speaks, her own first; at least one
 * @param alone     came without anyone she knows
 * @param district  told by herself, or null
 * @param ageGroup  told by herself, or null
 */
public record Guest(String id, String party, List<Language> languages, boolean wheelchair, boolean child, boolean alone,
        @Nullable String district, @Nullable String ageGroup) {

    public Guest {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("Guest " + id + " speaks no language");
        }
    }
}
