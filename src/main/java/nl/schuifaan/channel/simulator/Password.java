package nl.schuifaan.channel.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import nl.schuifaan.logging.ThrottledLog;
import nl.schuifaan.settings.Network;
import nl.schuifaan.settings.Secret;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Asks for the organisers' password by HTTP Basic, user {@code organiser}. Whoever guesses soon has to wait. */
final class Password {

    private static final int GUESSES = 10;
    private static final Duration ONE_MORE = Duration.ofSeconds(6);

    private final ThrottledLog wrong = new ThrottledLog(LoggerFactory.getLogger(Password.class));
    private final Cache<String, Bucket> guesses =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();
    private final byte[] right;

    Password(Secret password) {
        right = bytes("Basic " + Base64.getEncoder().encodeToString(bytes("organiser:" + password.reveal())));
    }

    enum Answer { RIGHT, WRONG, TOO_OFTEN }

    Answer tried(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null) {
            return Answer.WRONG;
        }
        Bucket left = guesses.get(Network.of(request.getRemoteAddr()), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(GUESSES).refillGreedy(1, ONE_MORE)).build());
        if (left.getAvailableTokens() == 0) {
            return Answer.TOO_OFTEN;
        }
        if (MessageDigest.isEqual(right, bytes(given))) {
            return Answer.RIGHT;
        }
        left.tryConsume(1);
        wrong.warn("the simulator was asked with a wrong password");
        return Answer.WRONG;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
