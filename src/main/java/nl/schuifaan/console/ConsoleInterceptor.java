package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Remembers the language and the colours that were chosen, and puts a page's {@link ConsoleFrame} into the model,
 * whichever controller shows it.
 */
final class ConsoleInterceptor implements HandlerInterceptor {

    private static final List<String> THEMES = List.of("light", "dark");

    private final Frames frames;

    ConsoleInterceptor(Frames frames) {
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            Choice.remember(request, response, ChosenLanguage.PARAMETER, ConsoleTexts.LANGUAGES);
            Choice.remember(request, response, "theme", THEMES);
        }
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView shown) {
        if (shown != null && shown.getViewName() instanceof String view && !view.startsWith("redirect:")) {
            shown.addAllObjects(frames.frame(request));
        }
    }
}
