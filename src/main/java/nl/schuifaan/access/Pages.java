package nl.schuifaan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Pages that are shown where no controller is reached. */
@Component("accessPages")
class Pages {

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<LocaleResolver> languages;
    private final ObjectProvider<FramedPages> frames;

    Pages(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<LocaleResolver> languages,
            ObjectProvider<FramedPages> frames) {
        this.views = views;
        this.languages = languages;
        this.frames = frames;
    }

    void show(String page, Map<String, Object> model, int status, HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        LocaleResolver language = languages.getObject();
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language);
        try {
            ViewResolver resolver = views.getObject();
            View view = resolver.resolveViewName(page, language.resolveLocale(request));
            if (view == null) {
                throw new ServletException("no page " + page);
            }
            Map<String, Object> whole = new HashMap<>(model);
            whole.putAll(frames.getObject().frame(request));
            view.render(whole, request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
