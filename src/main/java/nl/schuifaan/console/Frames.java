package nl.schuifaan.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schuifaan.access.CurrentColleague;
import nl.schuifaan.access.Entrances;
import nl.schuifaan.access.FramedPages;
import nl.schuifaan.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame around a page from the request for it. */
@Component
final class Frames implements FramedPages {

    private final boolean simulator;
    private final ConsoleTexts texts;

    Frames(Settings settings, ConsoleTexts texts) {
        this.simulator = settings.simulator();
        this.texts = texts;
    }

    @Override
    public Map<String, Object> frame(HttpServletRequest request) {
        return Map.of("console", of(request));
    }

    ConsoleFrame of(HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        String path = path(request);
        CurrentColleague who = who(request);
        String usual = texts.getMessage("console.direction", null, locale);
        return new ConsoleFrame(path, locale.getLanguage(), ConsoleTexts.LANGUAGES,
                "rtl".equals(request.getParameter("dir")) ? "rtl" : usual, theme(request),
                sections(who, path), who == null ? null : who.name(), simulator);
    }

    private static @Nullable String theme(HttpServletRequest request) {
        String theme = Choice.of(request, "theme", List.of("light", "dark"), "");
        return theme.isEmpty() ? null : theme;
    }

    /**
     * Those that the role may open; none before somebody has signed in, and none on the one page of a native reader.
     */
    private static List<Section> sections(@Nullable CurrentColleague who, String path) {
        boolean inside = path.equals("/console") || path.startsWith("/console/") && !path.startsWith("/console/read/");
        return who == null || !inside ? List.of() : Section.allowed(section -> Entrances.open(who.role(), section));
    }

    private static @Nullable CurrentColleague who(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication one
                && one.getPrincipal() instanceof CurrentColleague who ? who : null;
    }

    /** The path that was asked for, also where an error is shown instead. */
    private static String path(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed
                : request.getRequestURI();
        return "/" + path.replaceFirst("^/+", "");
    }
}
