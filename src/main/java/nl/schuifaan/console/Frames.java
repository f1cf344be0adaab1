package nl.schuifaan.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame around a page from the request for it. */
@Component
final class Frames {

    private final boolean simulator;
    private final ConsoleTexts texts;

    Frames(Settings settings, ConsoleTexts texts) {
        this.simulator = settings.simulator();
        this.texts = texts;
    }

    ConsoleFrame frame(HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        String path = path(request);
        Principal who = request.getUserPrincipal();
        String usual = texts.getMessage("console.direction", null, locale);
        return new ConsoleFrame(path, locale.getLanguage(), ConsoleTexts.LANGUAGES,
                "rtl".equals(request.getParameter("dir")) ? "rtl" : usual, theme(request),
                sections(request, path), who == null ? null : who.getName(), simulator);
    }

    private static @Nullable String theme(HttpServletRequest request) {
        String theme = Choice.of(request, "theme", List.of("light", "dark"), "");
        return theme.isEmpty() ? null : theme;
    }

    /** Before anybody can sign in there are all; once one can, those that the role has. A native reader's link shows its one page alone. */
    private static List<Section> sections(HttpServletRequest request, String path) {
        if (!path.equals("/console") && !path.startsWith("/console/") || path.startsWith("/console/read/")) {
            return List.of();
        }
        return Section.allowed(permission -> request.getUserPrincipal() == null || request.isUserInRole(permission));
    }

    /** The path that was asked for, also where an error is shown instead. */
    private static String path(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
        return "/" + path.replaceFirst("^/+", "");
    }
}
