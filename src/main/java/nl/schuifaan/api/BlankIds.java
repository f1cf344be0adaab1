package nl.schuifaan.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.schuifaan.id.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Nothing has a blank id: whoever asks for it by one is told that it is not there. */
@Component
class BlankIds implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (!(exception instanceof MethodArgumentTypeMismatchException wrong) || !isId(wrong.getRequiredType())) {
            return null;
        }
        try {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static boolean isId(@Nullable Class<?> type) {
        return type != null && (Id.class.isAssignableFrom(type) || type == BookingInPath.class);
    }
}
