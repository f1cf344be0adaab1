package nl.schuifaan.chat;

import java.util.Map;
import nl.schuifaan.language.Language;

/**
 * An answer that colleagues use again.
 *
 * @param title by which colleagues find it
 * @param texts by language code
 */
public record SavedAnswer(String id, String title, Map<String, String> texts) {

    /** In that language, else in Dutch, else in any. */
    public String in(Language language) {
        String own = texts.get(language.code());
        String dutch = own != null ? own : texts.get(Language.DUTCH.code());
        return dutch != null ? dutch : texts.values().stream().findFirst().orElse("");
    }
}
