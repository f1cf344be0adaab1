package nl.schuifaan.console;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says a text of the console in the language of the page, for what is put together in Java: a flash, an error, a line.
 */
@Component
final class Say {

    private final ConsoleTexts texts;

    Say(ConsoleTexts texts) {
        this.texts = texts;
    }

    /** Whether there is such a text. */
    boolean has(String key) {
        return texts.getMessage(key, null, null, LocaleContextHolder.getLocale()) != null;
    }

    /** @param values for {@code {0}}, {@code {1}} … */
    String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
