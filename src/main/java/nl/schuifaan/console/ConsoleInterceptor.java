package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Guards each page of the console and puts its {@link ConsoleFrame} into the model, whichever controller shows it. */
final class ConsoleInterceptor implements HandlerInterceptor {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<String> THEMES = List.of("light", "dark");

    private final Frames frames;

    ConsoleInterceptor(Frames frames) {
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            guard(response);
            Choice.remember(request, response, ChosenLanguage.PARAMETER, ConsoleTexts.LANGUAGES);
            Choice.remember(request, response, "theme", THEMES);
        }
        return true;
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null && shown.getViewName() instanceof String view && !view.startsWith("redirect:")) {
            shown.addAllObjects(frames.frame(request));
        }
    }
}
