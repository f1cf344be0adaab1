package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: asked for by {@code ?lang}, else chosen before, else Dutch; never guessed from the browser.
 */
final class ChosenLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(Choice.of(request, PARAMETER, ConsoleTexts.LANGUAGES, ConsoleTexts.LANGUAGES.getFirst()));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by ?lang");
    }
}
