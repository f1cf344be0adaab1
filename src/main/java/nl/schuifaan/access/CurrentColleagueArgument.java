package nl.schuifaan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the colleague that asks, and the session by which they ask. */
final class CurrentColleagueArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentColleague.class || parameter.getParameterType() == Session.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)) {
            throw new IllegalStateException("a page that takes a colleague is open to who has not signed in");
        }
        return parameter.getParameterType() == Session.class ? who.session() : who.who();
    }
}
