package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** How somebody wants the pages: chosen by a parameter of any page, remembered in a cookie for a year. */
final class Choice {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Choice() {}

    /** The parameter, else the cookie of that name, if it is one of these. */
    static String of(HttpServletRequest request, String name, List<String> known, String otherwise) {
        String asked = asked(request, name);
        if (asked != null && known.contains(asked)) {
            return asked;
        }
        var cookie = WebUtils.getCookie(request, cookie(name));
        return cookie != null && known.contains(cookie.getValue()) ? cookie.getValue() : otherwise;
    }

    /** Remembers what a parameter asks for. */
    static void remember(HttpServletRequest request, HttpServletResponse response, String name, List<String> known) {
        String asked = asked(request, name);
        if (asked != null && known.contains(asked)) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(cookie(name), asked).path("/")
                    .maxAge(REMEMBERED)
                    .httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
        }
    }

    /** A form may have a field of the same name, which is no such choice. */
    private static @Nullable String asked(HttpServletRequest request, String name) {
        return request.getMethod().equals("GET") ? request.getParameter(name) : null;
    }

    private static String cookie(String name) {
        return "schuifaan-" + name;
    }
}
