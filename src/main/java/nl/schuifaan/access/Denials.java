package nl.schuifaan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.privacy.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What the console answers to whoever may not go on: sign in first; send it once more; or this is not yours. Nothing
 * typed is lost.
 */
@Component("accessDenials")
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Pages pages;
    private final Addresses hiding;
    private final ActivityLog activity;
    private final Cookies cookies;

    Denials(Pages pages, Addresses hiding, ActivityLog activity, Cookies cookies) {
        this.pages = pages;
        this.hiding = hiding;
        this.activity = activity;
        this.cookies = cookies;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        Optional<Kept> kept = Kept.of(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn(request, pathOf(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (kept.isPresent()) {
            pages.show("access/sign-in",
                    Map.of("back", "", "why", "access.sign-in.lapsed-kept", "kept", kept.get().sealed(hiding)),
                    HttpServletResponse.SC_UNAUTHORIZED, request, response);
        } else {
            response.sendRedirect(signIn(request, looks(request) ? request.getRequestURI() : ""));
        }
    }

    private String signIn(HttpServletRequest request, String back) {
        String why = cookies.session(request).isPresent() ? "lapsed" : "";
        return "/console/sign-in?why=" + why + "&back=" + URLEncoder.encode(Back.safe(back), StandardCharsets.UTF_8);
    }

    private static boolean looks(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String pathOf(@Nullable String url) {
        try {
            return url == null ? "" : String.valueOf(URI.create(url).getPath());
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Somebody is signed in, or the form is older than the page it stands on. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        SignedIn who = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn one ? one : null;
        if (why instanceof CsrfException) {
            stale(request, response, who);
        } else if (who != null) {
            activity.record(who.who().id(), Deed.REFUSED, "path:" + harmless(request.getRequestURI()),
                    Map.of("method", request.getMethod()));
            pages.show("access/refused", Map.of("me", who.who()), HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void stale(HttpServletRequest request, HttpServletResponse response, @Nullable SignedIn who)
            throws IOException, ServletException {
        Optional<Kept> kept = Kept.of(request);
        boolean opened = Entrances.everyone(request.getRequestURI());
        if (who == null && !opened) {
            commence(request, response, new InsufficientAuthenticationException("stale"));
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            Map<String, Object> model = new HashMap<>();
            model.put("kept", kept.orElse(null));
            model.put("again", opened ? request.getRequestURI() : Back.HOME);
            pages.show("access/stale", model, HttpServletResponse.SC_FORBIDDEN, request, response);
        }
    }

    /** Whatever was typed into the address line is kept out of the activity. */
    private static String harmless(String path) {
        return path.matches("[A-Za-z0-9._/-]{0,100}") ? path : "/console";
    }
}
