package nl.schuifaan.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.schuifaan.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only organisers in to {@code /api}: HTTP Basic, user {@code organiser} and the password that is set. Without a password
 * nothing is there. Whoever guesses is soon asked to wait. That nobody listens in is the proxy's part, by HTTPS.
 */
final class ApiDoor extends OncePerRequestFilter {

    /** Wrong passwords from one address before it has to wait, and how often one more is heard. */
    private static final int GUESSES = 10;
    private static final Duration ONE_MORE = Duration.ofSeconds(6);

    private static final Logger log = LoggerFactory.getLogger(ApiDoor.class);

    private final byte @Nullable [] right;
    private final Cache<String, Bucket> guesses = Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();

    ApiDoor(Optional<Secret> password) {
        right = password.map(secret -> digest("organiser:" + secret.reveal())).orElse(null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (right == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Bucket left = guesses.get(request.getRemoteAddr(), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(GUESSES).refillGreedy(1, ONE_MORE)).build());
        if (left.getAvailableTokens() == 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ONE_MORE.toSeconds()));
            response.sendError(429);
        } else if (isOrganiser(request)) {
            chain.doFilter(request, response);
        } else {
            left.tryConsume(1);
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            log.warn("the API was asked with a wrong password");
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Schuifaan\", charset=\"UTF-8\"");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private boolean isOrganiser(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            String given = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            // Digests are of one length, so the time it takes says nothing about either.
            return MessageDigest.isEqual(right, digest(given));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
