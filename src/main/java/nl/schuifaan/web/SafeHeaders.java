package nl.schuifaan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer says unless the part that gives it says more: it is what it says it is, nothing from elsewhere runs
 * in it, nobody puts a frame around it, and it is kept nowhere on the way. What comes with the program, as a style
 * sheet, may be kept and asked for anew.
 */
final class SafeHeaders extends OncePerRequestFilter {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final Pattern COMES_ALONG = Pattern.compile(".*\\.(css|js|svg|png|ico|ttf|woff2)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        add(response, request.getRequestURI());
        chain.doFilter(request, response);
    }

    /** What the server refuses by itself comes to no filter before. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** @param path what is asked for */
    static void add(HttpServletResponse response, String path) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        // The simulator knows by it that what is posted comes from its own page.
        response.setHeader("Referrer-Policy", path.startsWith("/simulator") ? "same-origin" : "no-referrer");
        response.setHeader("Cache-Control", COMES_ALONG.matcher(path).matches() ? "no-cache" : "no-store");
    }
}
