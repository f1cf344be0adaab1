package nl.schuifaan.notice;

import java.time.Instant;
import java.util.Map;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an organiser wants to tell a number of people. Its {@link Notice} has the same id and says where it stands.
 *
 * @param texts language code → text; who speaks none of them is left out
 */
@Document("broadcasts")
@TypeAlias("broadcast")
record Broadcast(@Id String id, Audience audience, Map<String, String> texts, Instant made) {

    static final String KIND = "broadcast";

    @Nullable String text(Language language) {
        return texts.get(language.code());
    }
}
