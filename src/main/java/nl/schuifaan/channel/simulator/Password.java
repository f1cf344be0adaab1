package nl.schuifaan.channel.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import nl.schuifaan.settings.Secret;
import nl.schuifaan.web.Allowance;
import nl.schuifaan.web.Attempt;
import nl.schuifaan.web.Attempt.Door;
import org.springframework.http.HttpHeaders;

/**
 * Asks for the organisers' password by HTTP Basic, user {@code organiser}. Whoever guesses soon has to wait; a browser
 * that was right before goes in, however many others guess.
 */
final class Password {

    private final Allowance allowance;
    private final KnownBrowsers browsers;
    private final byte[] right;

    Password(Secret password, Allowance allowance, KnownBrowsers browsers) {
        this.browsers = browsers;
        this.right = bytes("Basic " + Base64.getEncoder().encodeToString(bytes("organiser:" + password.reveal())));
        this.allowance = allowance;
    }

    enum Answer { RIGHT, WRONG, TOO_OFTEN }

    Answer tried(HttpServletRequest request, HttpServletResponse response) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null) {
            return Answer.WRONG;
        }
        String browser = browsers.find(request);
        Attempt attempt = new Attempt(Door.SIMULATOR, request.getRemoteAddr(), browser, "");
        if (!allowance.allows(attempt)) {
            return Answer.TOO_OFTEN;
        }
        if (!MessageDigest.isEqual(right, bytes(given))) {
            allowance.wrong(attempt);
            return Answer.WRONG;
        }
        if (browser == null) {
            browsers.remember(response);
        }
        return Answer.RIGHT;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
