package nl.schuifaan.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A broadcast that is being written; its id is that of its preview, and without one nothing is sent.
 *
 * @param texts    language code → text; those that are still the Dutch one count as not yet translated
 * @param reminder it asks who has seats whether they come, instead of saying a text
 * @param at       when it is to begin; null for now
 */
@Document("broadcast-drafts")
@TypeAlias("broadcast-draft")
public record BroadcastDraft(@Id String id, Audience audience, Map<String, String> texts, boolean reminder,
        @Nullable Instant at, String by, Instant made) {

    /** Languages whose text is a copy of the Dutch one. */
    public List<String> untranslated() {
        String dutch = texts.get(Language.DUTCH.code());
        return texts.entrySet().stream().filter(text -> !text.getKey().equals(Language.DUTCH.code())
                && text.getValue().equals(dutch))
                .map(Map.Entry::getKey).sorted().toList();
    }
}
