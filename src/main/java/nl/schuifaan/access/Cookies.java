package nl.schuifaan.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schuifaan.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies of the console: the session, which goes with the browser, and the browser itself. No script can read
 * them.
 */
@Component("accessCookies")
class Cookies {

    static final String SESSION = "schuifaan-session";
    static final String DEVICE = "schuifaan-device";
    static final String PATH = "/console";

    private final boolean https;

    Cookies(Settings settings) {
        https = settings.publicUrl().filter(url -> url.getScheme().equals("https")).isPresent();
    }

    boolean https() {
        return https;
    }

    Optional<Token> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    Optional<Token> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    private static Optional<Token> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty()).map(Cookie::getValue)
                .map(Token::new).findFirst();
    }

    void session(HttpServletRequest request, HttpServletResponse response, Token token) {
        write(request, response, SESSION, token.reveal(), Duration.ofSeconds(-1));
    }

    void noSession(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, SESSION, "", Duration.ZERO);
    }

    void device(HttpServletRequest request, HttpServletResponse response, Token token) {
        write(request, response, DEVICE, token.reveal(), Devices.KNOWN);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String name, String value,
            Duration age) {
        // Lax, not strict: whoever follows a link from a chat is signed in; what is posted from elsewhere comes without
        // it.
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path(PATH).httpOnly(true)
                .sameSite("Lax")
                .secure(https || request.isSecure()).maxAge(age).build().toString());
    }
}
