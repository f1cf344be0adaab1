package nl.schuifaan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the templates of the console who looks at them. */
@ControllerAdvice({"nl.schuifaan.access", "nl.schuifaan.console"})
class Me {

    @ModelAttribute("me")
    @Nullable CurrentColleague me() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who ? who.who() : null;
    }
}
