package nl.schuifaan.seating;

import java.util.List;
import java.util.OptionalInt;
import nl.schuifaan.language.Language;

/**
 * A facilitator or an interpreter of the evening.
 *
 * @param table the number of the table that an organiser pinned them to; otherwise the search chooses one
 */
public record Staff(String id, List<Language> languages, OptionalInt table) {

    public Staff {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException(id + " speaks no language");
        }
    }

    Staff at(OptionalInt number) {
        return new Staff(id, languages, number);
    }
}
