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
 * @param texts     language code → text; who speaks none of them is left out. Of a reminder, empty
 * @param confirmed after the preview was seen; null when it came without one. By whom, the activity says
 */
@Document("broadcasts")
@TypeAlias("broadcast")
record Broadcast(@Id String id, Audience audience, Map<String, String> texts, Instant made,
        @Nullable Confirmed confirmed) {

    static final String KIND = "broadcast";

    /**
     * What was confirmed.
     *
     * @param reminder it asks who has seats whether they come, instead of saying a text
     * @param counted  it has a row for each person of the preview; if not, its audience is that of when it begins
     */
    record Confirmed(boolean reminder, boolean counted) {}

    boolean reminder() {
        return confirmed != null && confirmed.reminder;
    }

    boolean counted() {
        return confirmed != null && confirmed.counted;
    }

    @Nullable String text(Language language) {
        return texts.get(language.code());
    }
}
