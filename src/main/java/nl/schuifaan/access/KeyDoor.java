package nl.schuifaan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.schuifaan.web.Allowance;
import nl.schuifaan.web.Attempt;
import nl.schuifaan.web.Attempt.Door;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in to {@code /api} by their key. A right key is always let in, whoever guesses from the same address;
 * whoever guesses is soon asked to wait. That nobody listens in is the proxy's part, by HTTPS.
 */
final class KeyDoor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String WAIT_SECONDS = "60";

    private final Keys keys;
    private final Allowance allowance;

    KeyDoor(Keys keys, Allowance allowance) {
        this.keys = keys;
        this.allowance = allowance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Attempt attempt = new Attempt(Door.API, request.getRemoteAddr(), null, "");
        Optional<Key> key = Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip()).flatMap(keys::open);
        if (key.isPresent()) {
            enter(key.get());
            chain.doFilter(request, response);
        } else if (header == null) {
            chain.doFilter(request, response);
        } else if (allowance.allows(attempt)) {
            allowance.wrong(attempt);
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            response.sendError(429);
        }
    }

    private static void enter(Key key) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.program(key));
        SecurityContextHolder.setContext(context);
    }
}
