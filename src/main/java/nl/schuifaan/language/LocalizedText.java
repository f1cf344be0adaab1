package nl.schuifaan.language;

import java.util.Map;

/**
 * A text that an organiser wrote in one or more languages, such as the title of a gathering.
 *
 * @param texts language code → text; Dutch is always there
 */
public record LocalizedText(Map<String, String> texts) {

    public LocalizedText {
        texts = Map.copyOf(texts);
    }

    /** The text in that language, or in Dutch where there is none. */
    public String in(Language language) {
        String text = texts.get(language.code());
        return text != null ? text : texts.getOrDefault(Language.DUTCH.code(), "");
    }

    public boolean speaks(Language language) {
        return texts.containsKey(language.code());
    }
}
