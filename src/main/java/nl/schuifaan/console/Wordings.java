package nl.schuifaan.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.Messages;
import org.springframework.stereotype.Component;

/**
 * A text in each language that the chat speaks, as fields {@code text-nl}, {@code text-tr} … of a form; Dutch comes
 * first.
 */
@Component("broadcastWordings")
final class Wordings {

    private static final String FIELD = "text-";

    private final Messages messages;

    Wordings(Messages messages) {
        this.messages = messages;
    }

    /** @param copied whether it is still the Dutch one */
    record Area(String field, String language, String direction, String text, boolean copied) {}

    List<Language> languages() {
        return messages.current().languages().stream().sorted(Comparator.comparing(one -> !one.equals(Language.DUTCH)))
                .toList();
    }

    String direction(Language language) {
        return messages.current().rightToLeft(language) ? "rtl" : "ltr";
    }

    List<Area> of(Map<String, String> texts, List<String> copied) {
        return languages().stream()
                .map(language -> new Area(FIELD + language.code(), language.code(), direction(language),
                texts.getOrDefault(language.code(), ""), copied.contains(language.code()))).toList();
    }

    /** Those that something was typed in. */
    Map<String, String> from(Map<String, String> form) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages().forEach(language -> {
            String text = form.getOrDefault(FIELD + language.code(), "").replace("\r\n", "\n").strip();
            if (!text.isEmpty()) {
                texts.put(language.code(), text);
            }
        });
        return texts;
    }
}
