package nl.schuifaan.language;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;

/**
 * One language, ready to be spoken in one form: its texts, compiled, and its ways with numbers, lists, days and names.
 */
final class LanguagePack {

    final Language language;
    final Form form;
    final boolean rightToLeft;
    final PluralCategories plurals;
    final DateFormat moments;
    final ListFormat joints;
    private final ULocale locale;
    private final Map<String, Template> texts;
    private final Map<String, String> languageNames = new ConcurrentHashMap<>();

    /** @param dutch the file that has what this one lacks of dates and lists */
    LanguagePack(MessagesFile file, MessagesFile dutch, Form form) {
        this.language = file.language();
        this.form = form;
        locale = new ULocale(language.code());
        rightToLeft = locale.isRightToLeft();
        plurals = new PluralCategories(locale);
        moments = new DateFormat(key -> entry(key, file, dutch));
        joints = new ListFormat(key -> entry(key, file, dutch));
        texts = HashMap.newHashMap(file.entries().size());
        file.entries().forEach((key, entry) -> {
            if (isText(key)) {
                MessageEntry chosen = preferred(key, file);
                // The code asks for keys that it has as constants: the same object is found without comparing letters.
                texts.put(key.intern(), whole(TemplateCompiler.compile(chosen == null ? entry : chosen)));
            } else if (key.startsWith("language.name.")) {
                languageNames.put(key.substring("language.name.".length()), entry.text());
            }
        });
    }

    /** Whether a key holds something to say; the others are material for it. */
    static boolean isText(String key) {
        return !key.startsWith("format.") && !key.startsWith("word.") && !key.startsWith("language.name.");
    }

    private Template whole(Template template) {
        return template instanceof Template.Text(String text)
                ? new Template.Whole(text, Rendering.finished(new StringBuilder(text), this)) : template;
    }

    private MessageEntry entry(String key, MessagesFile file, MessagesFile dutch) {
        MessageEntry own = preferred(key, file);
        MessageEntry found = own != null ? own : preferred(key, dutch);
        if (found == null) {
            throw new SourceLine(dutch.name(), 1).wrong(key + " is missing");
        }
        return found;
    }

    private @Nullable MessageEntry preferred(String key, MessagesFile file) {
        MessageEntry shorter = form == Form.SHORT ? file.entry(key + ".sms") : null;
        return shorter != null ? shorter : file.entry(key);
    }

    @Nullable Template text(String key) {
        return texts.get(key);
    }

    /** What that language is called in this one: by its own key, else by CLDR. */
    String nameOf(Language other) {
        return languageNames.computeIfAbsent(other.code(), code -> ULocale.getDisplayName(code, locale));
    }
}
